package org.entente.ingestion.extractions;

import java.util.List;
import java.util.Map;
import org.entente.ingestion.facts.FactFieldsView;
import org.entente.ingestion.facts.model.FoundFact;
import org.entente.ingestion.processing.Findings;

/**
 * The facts in a text.
 *
 * @param text what the spans count in, in Unicode code points
 */
public record ExtractionView(String text, List<FactInText> facts) {

    static ExtractionView of(String text, Findings findings) {
        return new ExtractionView(
                text, findings.facts().stream().map(FactInText::of).toList());
    }

    /**
     * One of them.
     *
     * @param kind {@code agreement}, {@code meeting}, {@code observation} or {@code commitment}
     * @param confidence 0 to 1
     * @param rules names of the rules that made it
     * @param fields by name: an array for a list field, else one object
     */
    public record FactInText(String kind, double confidence, List<String> rules, Map<String, Object> fields) {

        static FactInText of(FoundFact fact) {
            return new FactInText(
                    fact.kind().wireName(), fact.confidence(), fact.rules(), FactFieldsView.of(fact.fields()));
        }
    }
}
