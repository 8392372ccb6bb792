package org.entente.ingestion.processing;

import java.util.Optional;
import java.util.UUID;

/**
 * A submitted file that a worker has taken.
 *
 * @param mediaType as the submitter declared it
 * @param publishedOn the document's date as the submitter states it, EDTF
 */
public record FileToRead(
        UUID documentId, byte[] bytes, String mediaType, Optional<String> fileName, Optional<String> publishedOn) {}
