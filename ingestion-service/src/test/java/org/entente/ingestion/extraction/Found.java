package org.entente.ingestion.extraction;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;

/** What the extractor finds in a text, put so that tests read plainly. */
public final class Found {
    private static final Extractor EXTRACTOR = Extractor.create();

    private final List<ExtractedFact> facts;

    private Found(List<ExtractedFact> facts) {
        this.facts = facts;
    }

    public static Found in(String text) {
        return new Found(extract(text).facts());
    }

    public static Found in(String text, String documentDate) {
        return new Found(EXTRACTOR.extract(text, Optional.of(documentDate)).facts());
    }

    public static Extraction extract(String text) {
        return EXTRACTOR.extract(text, Optional.empty());
    }

    public List<ExtractedFact> all(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    /** The values of a field in all facts of a kind. */
    public List<String> values(FactKind kind, String field) {
        return all(kind).stream()
                .flatMap(fact -> fact.fields().getOrDefault(field, List.of()).stream())
                .map(FieldValue::value)
                .toList();
    }
}
