package org.entente.ingestion.documents;

/** A submitted file, to be given back. */
public record StoredFile(String name, String mediaType, byte[] bytes) {

    static StoredFile of(Document document, DocumentOriginal original) {
        String name = document.fileName().orElseGet(() -> document.id().toString());
        return new StoredFile(name, document.mediaType(), original.bytes());
    }
}
