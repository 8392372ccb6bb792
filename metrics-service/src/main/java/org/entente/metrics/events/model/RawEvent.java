package org.entente.metrics.events.model;

import org.jspecify.annotations.Nullable;

/**
 * What an event says of itself, every JSON type right and nothing else checked; absent values are null.
 *
 * @param subject the item's id
 */
public record RawEvent(
        @Nullable String specVersion,
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String time,
        @Nullable String member,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable Long bytes) {}
