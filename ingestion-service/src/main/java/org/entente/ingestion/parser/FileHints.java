package org.entente.ingestion.parser;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the service tells the parser of a file: hints, for the bytes decide. */
public final class FileHints implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable String mediaType;
    private final @Nullable String fileName;

    public FileHints(Optional<String> mediaType, Optional<String> fileName) {
        this.mediaType = mediaType.orElse(null);
        this.fileName = fileName.orElse(null);
    }

    Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }
}
