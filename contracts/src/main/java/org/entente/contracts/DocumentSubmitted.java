package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Data of {@code document.submitted.v1}: the document that waits for extraction. */
public record DocumentSubmitted(UUID documentId) {

    public DocumentSubmitted {
        requireNonNull(documentId);
    }
}
