package org.entente.ingestion.copies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ingestion.copies.model.Signature;

/** What tells a document from others that are no copies of it. */
@Entity
public class DocumentFingerprint {

    @Id
    private UUID documentId;

    private Integer[] minima;
    private Integer[] bands;

    /** For Hibernate. */
    protected DocumentFingerprint() {}

    DocumentFingerprint(UUID documentId, Signature signature) {
        this.documentId = documentId;
        this.minima = boxed(signature.minima());
        this.bands = boxed(signature.bands());
    }

    UUID documentId() {
        return documentId;
    }

    Signature signature() {
        return new Signature(Stream.of(minima).mapToInt(Integer::intValue).toArray());
    }

    private static Integer[] boxed(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }
}
