package org.entente.metrics.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target, as the API shows it.
 *
 * @param version for {@code If-Match}
 * @param status {@code unplaced}, {@code open}, {@code ended} or {@code withdrawn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        UUID id,
        int version,
        String status,
        @JsonUnwrapped Terms terms,
        Source source,
        Instant createdAt,
        @Nullable Withdrawal withdrawal) {

    /** Where a target comes from: a commitment, or a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            @Nullable Commitment commitment, @Nullable String madeBy) {}

    /**
     * The commitment that a target is of.
     *
     * @param record its id
     * @param address where it is read, with the documents and words behind it
     * @param releases how many releases the record had when it was last heard of
     * @param says the record's fields, then
     * @param isNewerThanEdit whether it says so since a person last changed the target, so that the person's words still stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Commitment(
            UUID record,
            String reference,
            String address,
            int releases,
            Instant recordedAt,
            Map<String, List<String>> says,
            @Nullable Boolean isNewerThanEdit) {}

    /**
     * That a target no longer holds.
     *
     * @param by absent if it was withdrawn with the commitment's record
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withdrawal(Instant at, @Nullable String by) {}
}
