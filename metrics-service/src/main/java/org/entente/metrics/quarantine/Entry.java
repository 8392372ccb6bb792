package org.entente.metrics.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in quarantine, as the API shows it.
 *
 * @param exchange as the record's key names it; absent if it does not
 * @param member as the record's key names it; absent if it does not
 * @param status {@code open}, {@code replayed} or {@code discarded}
 * @param version grows with each step; the entry's ETag
 * @param pointer where in the event it is broken
 * @param detail which rule it breaks
 * @param event as it arrived, in the JSON format of CloudEvents
 * @param corrected as it was corrected; what a replay sends
 * @param history what became of it, oldest first; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        UUID id,
        @Nullable String exchange,
        @Nullable String member,
        String status,
        int version,
        Instant receivedAt,
        String pointer,
        String detail,
        @JsonRawValue String event,
        @JsonRawValue @Nullable String corrected,
        @Nullable List<Step> history) {

    static final String OPEN = "open";

    /**
     * A step of its history.
     *
     * @param by who took it; absent if the service did
     * @param what {@code quarantined}, {@code corrected}, {@code replayed} or {@code discarded}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            int version,
            Instant at,
            @Nullable String by,
            String what,
            @Nullable String detail) {}

    /** The event that a replay sends. */
    String effectiveEvent() {
        return corrected == null ? event : corrected;
    }

    Entry with(List<Step> steps) {
        return new Entry(id, exchange, member, status, version, receivedAt, pointer, detail, event, corrected, steps);
    }
}
