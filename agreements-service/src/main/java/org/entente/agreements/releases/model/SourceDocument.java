package org.entente.agreements.releases.model;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The document that a release rests on, as it was known when the fact was accepted.
 *
 * @param publishedOn as the submitter wrote it, usually an EDTF date
 * @param organisation alias of the organisation that submitted it
 */
public record SourceDocument(
        UUID id,
        Optional<String> title,
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> publishedOn,
        Optional<String> organisation) {

    public SourceDocument {
        Stream.of(title, url, publisher, publishedOn, organisation)
                .flatMap(Optional::stream)
                .forEach(Span::requireStorable);
    }
}
