package org.entente.ingestion.review;

import org.entente.contracts.FactAccepted;
import org.entente.contracts.Source;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentMetadata;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.review.model.Quotes;

/** What the rest of the platform is told of an accepted fact. */
final class FactPublication {

    private FactPublication() {}

    static FactAccepted of(Fact fact, FactState.Accepted accepted, Document document, PlainText text) {
        return new FactAccepted(
                fact.id(),
                document.id(),
                fact.kind(),
                accepted.recordId().orElse(null),
                Quotes.cut(fact.fields(), text),
                source(document),
                accepted.by(),
                accepted.at());
    }

    private static Source source(Document document) {
        DocumentMetadata metadata = document.metadata();
        return new Source(
                document.id(),
                metadata.title(),
                metadata.sourceUrl(),
                metadata.publisher(),
                metadata.publishedOn(),
                document.organisation().orElse(null));
    }
}
