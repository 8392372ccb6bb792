package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code item.pushed.v1}, {@code item.downloaded.v1} and {@code item.uploaded.v1}; the item's id is the event's subject.
 *
 * @param member alias of the member organisation
 * @param mediaType what the item is, such as {@code video}
 * @param title the item's title
 * @param bytes its size
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemEvent(
        String member,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable Long bytes) {

    public ItemEvent {
        requireNonNull(member);
        if (bytes != null && bytes < 0) {
            throw new IllegalArgumentException("Negative size: " + bytes);
        }
    }
}
