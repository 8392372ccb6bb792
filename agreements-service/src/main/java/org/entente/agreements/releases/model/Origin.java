package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.UUID;

/** Where a release comes from: an accepted fact, its document, and who accepted it when. */
public record Origin(UUID factId, SourceDocument document, String acceptedBy, Instant acceptedAt) {}
