package org.entente.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that a document, or a file that a member uploaded, reports, as the API shows it.
 *
 * @param exchange id of the exchange that the subject names, if one is known by that name
 * @param measure what is measured
 * @param qualifier such as {@code over}
 * @param subject of what, in the document's words
 * @param period EDTF date or interval
 * @param member of which it is reported, if it is of one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedNumber(
        UUID factId,
        @Nullable String exchange,
        String measure,
        BigDecimal value,
        @Nullable String qualifier,
        @Nullable String subject,
        @Nullable String period,
        @Nullable String member,
        Provenance provenance) {

    /**
     * Where the number stands, in a document or in an uploaded file, and who accepted or uploaded it.
     *
     * @param start where the words start in the document's text, in code points
     * @param end where they end, exclusive
     * @param quote the words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Provenance(
            @Nullable Document document,
            @Nullable Report report,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote,
            String acceptedBy,
            Instant acceptedAt) {}

    /** The row of the file that reports it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(UUID id, @Nullable String fileName, int row) {}

    /** The document that reports it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            UUID id,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String publishedOn) {}
}
