package org.entente.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that a document reports, as the API shows it.
 *
 * @param exchange id of the exchange that the subject names, if one is known by that name
 * @param measure what is measured
 * @param qualifier such as {@code over}
 * @param subject of what, in the document's words
 * @param period EDTF date or interval
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
        Provenance provenance) {

    /**
     * Where the number stands, and who accepted it.
     *
     * @param start where the words start in the document's text, in code points
     * @param end where they end, exclusive
     * @param quote the words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Provenance(
            Document document, int start, int end, String quote, String acceptedBy, Instant acceptedAt) {}

    /** The document that reports it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            UUID id,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String publishedOn) {}
}
