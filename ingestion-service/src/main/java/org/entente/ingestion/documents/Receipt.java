package org.entente.ingestion.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.entente.ingestion.documents.model.DocumentStatus;

/**
 * What a submitter is told.
 *
 * @param isNew whether the document was stored just now; if not, it was there already
 */
public record Receipt(UUID id, String status, @JsonIgnore boolean isNew) {

    static Receipt of(Document document, boolean isNew) {
        DocumentStatus status = document.state().status();
        return new Receipt(document.id(), status.wireName(), isNew);
    }
}
