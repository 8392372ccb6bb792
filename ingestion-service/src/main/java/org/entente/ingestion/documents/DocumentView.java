package org.entente.ingestion.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.entente.ingestion.documents.model.DocumentState;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it.
 *
 * @param status {@code received}, {@code extracting}, {@code in_review}, {@code reviewed} or {@code failed}
 * @param reason why it failed
 * @param size in bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID id,
        String status,
        @Nullable String reason,
        @JsonUnwrapped DocumentMetadata metadata,
        @Nullable String fileName,
        String mediaType,
        long size,
        @Nullable String organisation,
        String submittedBy,
        Instant submittedAt) {

    /** The document, shown. */
    public static DocumentView of(Document document) {
        DocumentState state = document.state();
        return new DocumentView(
                document.id(),
                state.status().wireName(),
                state instanceof DocumentState.Failed failed ? failed.reason() : null,
                document.metadata(),
                document.fileName().orElse(null),
                document.mediaType(),
                document.size(),
                document.organisation().orElse(null),
                document.submittedBy(),
                document.submittedAt());
    }
}
