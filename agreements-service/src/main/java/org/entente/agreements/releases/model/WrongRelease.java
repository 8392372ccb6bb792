package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A release that is to be withdrawn.
 *
 * @param factId the fact that it came from
 * @param acceptedAt when the fact was accepted; it may have been accepted more than once
 */
public record WrongRelease(
        UUID recordId, UUID factId, Instant acceptedAt, String withdrawnBy, Optional<String> reason) {}
