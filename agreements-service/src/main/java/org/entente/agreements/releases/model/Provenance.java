package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.UUID;

/** Which release set a value, from which words of which document, accepted by whom and when. */
public record Provenance(UUID release, SourceDocument document, Span span, String acceptedBy, Instant acceptedAt) {}
