package org.entente.agreements.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.agreements.releases.Definitions;
import org.entente.agreements.releases.model.Change;
import org.entente.agreements.releases.model.FieldDefinition;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.agreements.releases.model.Origin;
import org.entente.agreements.releases.model.Patch;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.SourceDocument;
import org.entente.agreements.releases.model.Span;
import org.entente.agreements.releases.model.Stated;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FieldValue;
import org.entente.contracts.Source;

/** Turns accepted facts into releases, and checks every value on the way. */
@ApplicationScoped
class FactReleases {

    private final Definitions definitions;

    FactReleases(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The release that an accepted agreement, meeting or commitment makes.
     *
     * @throws IllegalArgumentException if the fact states nothing, or a value that its field cannot hold
     */
    NewRelease release(FactAccepted fact) {
        RecordKind kind = RecordKind.valueOf(fact.kind().name());
        RecordDefinition definition = definitions.of(kind);
        fact.fields().keySet().forEach(name -> requireField(definition, name));
        List<Change> changes = definition.fields().stream()
                .flatMap(field -> changes(field, fact.fields().getOrDefault(field.name(), List.of())))
                .toList();
        Origin origin = new Origin(fact.factId(), document(fact.source()), fact.acceptedBy(), fact.acceptedAt());
        return new NewRelease(Objects.requireNonNull(fact.recordId()), kind, origin, new Patch(changes));
    }

    /** A field that a later version may have added is not dropped in silence: the event waits until it is understood. */
    private static void requireField(RecordDefinition definition, String name) {
        if (definition.field(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown field of " + definition.kind().wireName() + ": '" + name + "'");
        }
    }

    private static Stream<Change> changes(FieldDefinition field, List<FieldValue> values) {
        return values.stream().map(value -> change(field, value));
    }

    private static Change change(FieldDefinition field, FieldValue value) {
        Span span = new Span(value.start(), value.end(), value.quote());
        Stated stated = new Stated(field.read(value.value()), span);
        return field.list() ? new Change.AddElement(field.name(), stated) : new Change.SetField(field.name(), stated);
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
