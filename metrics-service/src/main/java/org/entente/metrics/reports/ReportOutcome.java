package org.entente.metrics.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.metrics.reports.model.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded file.
 *
 * @param accepted how many rows were taken
 * @param numbers how many reported numbers they hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportOutcome(
        UUID id,
        String exchange,
        @Nullable String fileName,
        String mediaType,
        String uploadedBy,
        Instant uploadedAt,
        int accepted,
        int numbers,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Rejected> rejected) {

    /**
     * A row that was not taken.
     *
     * @param column its name; absent if it is about the whole row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rejected(int row, @Nullable String column, String detail) {

        static Rejected of(Rejection rejection) {
            return new Rejected(rejection.row(), rejection.column(), rejection.detail());
        }
    }
}
