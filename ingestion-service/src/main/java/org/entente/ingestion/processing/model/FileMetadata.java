package org.entente.ingestion.processing.model;

import java.util.Optional;

/**
 * What a file says of itself.
 *
 * @param publishedOn when it was published, EDTF; the time at which somebody made the file is none
 * @param language of its text, BCP 47, as the file declares it
 */
public record FileMetadata(
        Optional<String> title, Optional<String> publisher, Optional<String> publishedOn, Optional<String> language) {

    /** Where nothing is said. */
    public static FileMetadata none() {
        return new FileMetadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
