package org.entente.ingestion.processing;

import java.util.Optional;
import java.util.UUID;

/**
 * A submitted file that a worker has taken.
 *
 * @param mediaType as the submitter declared it
 */
public record FileToRead(UUID documentId, byte[] bytes, String mediaType, Optional<String> fileName) {}
