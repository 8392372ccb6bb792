package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** Compares proposed facts with gold. Facts of one kind are paired so that the likeness of all pairs is greatest. */
public final class Scorer {

    private static final Set<String> KINDS =
            Stream.of(FactKind.values()).map(FactKind::wireName).collect(Collectors.toUnmodifiableSet());

    private final Map<FactKind, Tally> kinds = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Map<String, Tally>> fields = new EnumMap<>(FactKind.class);
    private final Map<String, Tally> documents = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int unknown;

    private Scorer() {}

    /**
     * The score of what was proposed.
     *
     * @param gold the documents with their facts
     * @param predicted the proposed facts by the document's name; a document without any counts as read in vain
     */
    public static Score score(Collection<MarkedDocument> gold, Map<String, List<StatedFact>> predicted) {
        Scorer scorer = new Scorer();
        gold.forEach(document -> scorer.add(document, predicted.getOrDefault(document.name(), List.of())));
        return new Score(scorer.kinds, scorer.fields, scorer.documents, scorer.unknown, scorer.findings);
    }

    /** Of each proposed fact, whether it is one that the document states; told a second time, it is not. */
    public static List<Boolean> judge(MarkedDocument document, List<StatedFact> predicted) {
        Text text = Text.of(document.text());
        Set<StatedFact> right = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FactKind kind : FactKind.values()) {
            List<StatedFact> proposed = of(kind, predicted);
            pairs(kind, text, of(kind, document.facts()), proposed)
                    .forEach(pair -> right.add(proposed.get(pair.column())));
        }
        return predicted.stream().map(right::contains).toList();
    }

    private void add(MarkedDocument document, List<StatedFact> predicted) {
        Text text = Text.of(document.text());
        Tally tally = Tally.NONE;
        for (FactKind kind : FactKind.values()) {
            Tally ofKind = add(document.name(), kind, text, of(kind, document.facts()), of(kind, predicted));
            kinds.merge(kind, ofKind, Tally::plus);
            tally = tally.plus(ofKind);
        }
        int strange = (int)
                predicted.stream().filter(fact -> !KINDS.contains(fact.kind())).count();
        unknown += strange;
        documents.put(document.name(), tally.plus(new Tally(0, strange, 0, 0)));
    }

    private Tally add(String document, FactKind kind, Text text, List<StatedFact> gold, List<StatedFact> predicted) {
        List<Assignment.Pair> pairs = pairs(kind, text, gold, predicted);
        pairs.forEach(pair -> compareFields(document, kind, text, gold.get(pair.row()), predicted.get(pair.column())));
        Set<Integer> found = pairs.stream().map(Assignment.Pair::row).collect(Collectors.toSet());
        Set<Integer> right = pairs.stream().map(Assignment.Pair::column).collect(Collectors.toSet());
        note(document, kind, new Finding.Missed(), without(gold, found));
        note(document, kind, new Finding.Invented(), without(predicted, right));
        return new Tally(pairs.size(), predicted.size() - pairs.size(), gold.size() - pairs.size(), 0);
    }

    private static List<Assignment.Pair> pairs(
            FactKind kind, Text text, List<StatedFact> gold, List<StatedFact> predicted) {
        Similarity similarity = new Similarity(kind, text);
        double[][] table = gold.stream()
                .map(fact -> predicted.stream()
                        .mapToDouble(other -> similarity.of(fact, other))
                        .toArray())
                .toArray(double[][]::new);
        return Assignment.of(table);
    }

    private void compareFields(String document, FactKind kind, Text text, StatedFact gold, StatedFact predicted) {
        for (String field : new TreeSet<>(kind.fields())) {
            JsonNode wanted = gold.field(field);
            JsonNode given = predicted.field(field);
            Tally tally = new FieldComparison(kind, field, text).of(wanted, given);
            if (!tally.isEmpty()) {
                fields.computeIfAbsent(kind, any -> new TreeMap<>()).merge(field, tally, Tally::plus);
            }
            if (!tally.isFaultless()) {
                findings.add(new Finding(
                        document, kind, name(kind, gold), new Finding.WrongField(field, shown(wanted), shown(given))));
            }
        }
    }

    private void note(String document, FactKind kind, Finding.Difference difference, List<StatedFact> facts) {
        facts.forEach(fact -> findings.add(new Finding(document, kind, name(kind, fact), difference)));
    }

    private static List<StatedFact> of(FactKind kind, List<StatedFact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind.wireName()))
                .toList();
    }

    private static List<StatedFact> without(List<StatedFact> facts, Set<Integer> paired) {
        return IntStream.range(0, facts.size())
                .filter(at -> !paired.contains(at))
                .mapToObj(facts::get)
                .toList();
    }

    private static String name(FactKind kind, StatedFact fact) {
        return fact.says(StatedFact.key(kind)).orElse("?");
    }

    private static Optional<String> shown(JsonNode held) {
        if (held.isArray()) {
            List<String> values = new ArrayList<>();
            held.forEach(item -> values.add(item.path("value").asText()));
            return Optional.of(String.join("; ", values)).filter(text -> !text.isEmpty());
        }
        return Optional.of(held).filter(item -> item.hasNonNull("value")).map(item -> item.get("value")
                .asText());
    }
}
