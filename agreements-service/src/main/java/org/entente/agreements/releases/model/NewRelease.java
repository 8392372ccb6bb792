package org.entente.agreements.releases.model;

import java.util.UUID;

/**
 * What is to be recorded as the next release of a record, or as the first of a new one.
 *
 * @param kind the record's kind, which never changes
 */
public record NewRelease(UUID recordId, RecordKind kind, Origin origin, Patch patch) {}
