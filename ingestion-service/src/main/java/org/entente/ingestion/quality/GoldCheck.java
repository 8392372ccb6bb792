package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** Looks for mistakes of form in what people marked: unknown fields, impossible values, spans with nothing under them. */
public final class GoldCheck {

    private final Text text;
    private final List<String> faults = new ArrayList<>();

    private GoldCheck(Text text) {
        this.text = text;
    }

    /** What is wrong with a document's facts, a sentence each. */
    public static List<String> faults(MarkedDocument document) {
        GoldCheck check = new GoldCheck(Text.of(document.text()));
        for (int at = 0; at < document.facts().size(); at++) {
            StatedFact fact = document.facts().get(at);
            check.fact("%s, fact %d (%s)".formatted(document.name(), at + 1, fact.kind()), fact);
        }
        return check.faults;
    }

    private void fact(String where, StatedFact fact) {
        Optional<FactKind> kind = Stream.of(FactKind.values())
                .filter(known -> known.wireName().equals(fact.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(where + ": there is no such kind of fact.");
            return;
        }
        Stream.concat(kind.get().required().stream(), Stream.of(StatedFact.key(kind.get())))
                .distinct()
                .filter(field -> !fact.fields().has(field))
                .forEach(field -> faults.add(where + ": " + field + " is missing."));
        fact.fields().properties().forEach(field -> field(where, kind.get(), field.getKey(), field.getValue()));
    }

    private void field(String where, FactKind kind, String field, JsonNode held) {
        if (!kind.fields().contains(field)) {
            faults.add(where + ": there is no field " + field + ".");
        } else if (FactKind.isList(field) != held.isArray() || (held.isArray() && held.isEmpty())) {
            faults.add(where + ": " + field + (FactKind.isList(field) ? " must be a list." : " must be one value."));
        } else if (held.isArray()) {
            held.forEach(item -> value(where, kind, field, item));
        } else {
            value(where, kind, field, held);
        }
    }

    private void value(String where, FactKind kind, String field, JsonNode item) {
        JsonNode value = item.path("value");
        if (FactKind.isNumber(field) ? !value.isNumber() : !value.isTextual()) {
            faults.add("%s: %s is no %s.".formatted(where, field, FactKind.isNumber(field) ? "number" : "text"));
            return;
        }
        kind.type(field)
                .fault(value.asText())
                .ifPresent(fault -> faults.add("%s: %s is '%s'. %s".formatted(where, field, value.asText(), fault)));
        Optional<Span> span = text.span(item);
        if (span.isEmpty()) {
            faults.add(where + ": " + field + " points at no words.");
        } else if (beginsOrEndsBlank(span.get())) {
            faults.add(where + ": the span of " + field + " begins or ends with white space.");
        }
    }

    private boolean beginsOrEndsBlank(Span span) {
        return Text.isBlank(text.codePoints()[span.start()]) || Text.isBlank(text.codePoints()[span.end() - 1]);
    }
}
