package org.entente.ingestion.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.ingestion.documents.model.DocumentState;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it.
 *
 * @param status {@code received}, {@code extracting}, {@code in_review}, {@code reviewed} or {@code failed}
 * @param reason why it failed
 * @param notices what its submitter should know of how it was read
 * @param sameStoryAs the documents with copies of the same text that the caller may see; where a single document is shown
 * @param size in bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID id,
        String status,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
        @JsonUnwrapped DocumentMetadata metadata,
        @Nullable String fileName,
        String mediaType,
        long size,
        @Nullable String organisation,
        String submittedBy,
        Instant submittedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> sameStoryAs) {

    /** The document, shown. */
    public static DocumentView of(Document document) {
        return of(document, List.of());
    }

    /** The document with its copies, shown. */
    public static DocumentView of(Document document, List<UUID> sameStoryAs) {
        DocumentState state = document.state();
        return new DocumentView(
                document.id(),
                state.status().wireName(),
                state instanceof DocumentState.Failed failed ? failed.reason() : null,
                document.notices(),
                document.metadata(),
                document.fileName().orElse(null),
                document.mediaType(),
                document.size(),
                document.organisation().orElse(null),
                document.submittedBy(),
                document.submittedAt(),
                sameStoryAs);
    }
}
