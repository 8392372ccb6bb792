package org.entente.ingestion.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The bytes of a document as they were submitted. They never change, so Hibernate keeps no copy to compare them with. */
@Entity
@Immutable
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
