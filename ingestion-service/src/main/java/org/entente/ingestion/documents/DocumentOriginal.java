package org.entente.ingestion.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a document as they were submitted. */
@Entity
public class DocumentOriginal {

    @Id
    private UUID documentId;

    private byte[] bytes;

    /** For Hibernate. */
    protected DocumentOriginal() {}

    DocumentOriginal(UUID documentId, byte[] bytes) {
        this.documentId = documentId;
        this.bytes = bytes;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
