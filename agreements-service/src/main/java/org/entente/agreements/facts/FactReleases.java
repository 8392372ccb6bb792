package org.entente.agreements.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.agreements.releases.model.Change;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.agreements.releases.model.Origin;
import org.entente.agreements.releases.model.Patch;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.SourceDocument;
import org.entente.agreements.releases.model.Span;
import org.entente.agreements.releases.model.Stated;
import org.entente.agreements.releases.model.Value;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.contracts.Source;

/** Turns accepted facts into releases. */
@ApplicationScoped
class FactReleases {

    /**
     * The release that an accepted agreement, meeting or commitment makes.
     *
     * @throws IllegalArgumentException if the fact states nothing, or a value that its field cannot hold
     */
    NewRelease release(FactAccepted fact) {
        RecordKind kind = RecordKind.valueOf(fact.kind().name());
        List<Change> changes = fact.kind().fields().stream()
                .flatMap(field -> changes(field, fact.fields().getOrDefault(field, List.of())))
                .toList();
        Origin origin = new Origin(fact.factId(), document(fact.source()), fact.acceptedBy(), fact.acceptedAt());
        return new NewRelease(Objects.requireNonNull(fact.recordId()), kind, origin, new Patch(changes));
    }

    private static Stream<Change> changes(String field, List<FieldValue> values) {
        return values.stream().map(value -> change(field, value));
    }

    private static Change change(String field, FieldValue value) {
        Span span = new Span(value.start(), value.end(), value.quote());
        Stated stated = new Stated(valueOf(field, value.value()), span);
        return FactKind.isList(field) ? new Change.AddElement(field, stated) : new Change.SetField(field, stated);
    }

    private static Value valueOf(String field, String text) {
        return FactKind.isNumber(field) ? Value.Quantity.parse(text) : new Value.Words(text);
    }

    private static SourceDocument document(Source source) {
        return new SourceDocument(
                source.documentId(),
                Optional.ofNullable(source.title()),
                Optional.ofNullable(source.url()),
                Optional.ofNullable(source.publisher()),
                Optional.ofNullable(source.publishedOn()),
                Optional.ofNullable(source.organisation()));
    }
}
