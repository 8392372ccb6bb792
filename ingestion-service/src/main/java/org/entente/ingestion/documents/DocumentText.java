package org.entente.ingestion.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.entente.ingestion.documents.model.PlainText;

/** The text of a document, as a worker read it out. */
@Entity
public class DocumentText {

    @Id
    private UUID documentId;

    private String text;

    /** For Hibernate. */
    protected DocumentText() {}

    public DocumentText(UUID documentId, PlainText text) {
        this.documentId = documentId;
        this.text = text.value();
    }

    /** The text that the spans of the document's facts count in. */
    public PlainText text() {
        return new PlainText(text);
    }
}
