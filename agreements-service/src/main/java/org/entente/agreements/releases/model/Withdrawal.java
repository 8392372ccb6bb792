package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.Optional;

/** That a release was found wrong: from then on it no longer counts, but stays readable. */
public record Withdrawal(Instant at, String by, Optional<String> reason) {}
