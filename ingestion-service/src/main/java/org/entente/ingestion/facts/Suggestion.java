package org.entente.ingestion.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a fact may belong to.
 *
 * @param score how probable that is, 0 to 1
 * @param title of the record, as an accepted fact states it
 * @param date of the record, EDTF
 * @param sources from how many independent sources it is known
 * @param why what speaks for it, the strongest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        UUID recordId,
        double score,
        @Nullable String title,
        @Nullable String date,
        long sources,
        List<Why> why) {

    /**
     * One thing that speaks for it.
     *
     * @param reason {@code same_statement}, {@code similar_title}, {@code same_date} or {@code same_parties}
     * @param detail the title, date or parties
     */
    public record Why(String reason, String detail) {}
}
