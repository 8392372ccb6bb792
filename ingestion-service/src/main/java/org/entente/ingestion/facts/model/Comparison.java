package org.entente.ingestion.facts.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** Tells whether two readings of one document are of the same statement: whether the words that it turns on are the same. */
final class Comparison {

    /** The fields that a statement turns on, for each kind from the most telling group to the least. */
    private static final Map<FactKind, List<Set<String>>> ANCHORS = Map.of(
            FactKind.AGREEMENT, List.of(Set.of("title"), Set.of("title", "type"), Set.of("parties", "date")),
            FactKind.MEETING, List.of(Set.of("title"), Set.of("title", "series"), Set.of("date", "place")),
            FactKind.OBSERVATION, List.of(Set.of("value")),
            FactKind.COMMITMENT, List.of(Set.of("text")));

    private Comparison() {}

    /** How alike a statement and a known one of the same kind are: 0 if they are different statements, at most 1. */
    static double of(FoundFact now, KnownFact old) {
        if (old.status() == FactStatus.REJECTED && !measureTheSame(now.fields(), old.found())) {
            return 0;
        }
        double asFound = likeness(now.kind(), now.fields(), old.found());
        return old.status() == FactStatus.ACCEPTED
                ? Math.max(asFound, likeness(now.kind(), now.fields(), old.current()))
                : asFound;
    }

    /** Whether both are numbers of the same thing, or neither is a number. */
    private static boolean measureTheSame(FactFields one, FactFields other) {
        return values(one, "measure").equals(values(other, "measure"));
    }

    private static double likeness(FactKind kind, FactFields one, FactFields other) {
        return turnOnTheSameWords(kind, one, other) ? shared(one, other) : 0;
    }

    /** The first group of fields that both state decides. */
    private static boolean turnOnTheSameWords(FactKind kind, FactFields one, FactFields other) {
        return ANCHORS.get(kind).stream()
                .filter(group -> stated(one, group).findAny().isPresent()
                        && stated(other, group).findAny().isPresent())
                .findFirst()
                .map(group ->
                        stated(one, group).anyMatch(a -> stated(other, group).anyMatch(a::overlaps)))
                .orElse(false);
    }

    /** The share of their fields in which both say the same; never 0, for they turn on the same words. */
    private static double shared(FactFields one, FactFields other) {
        long same = one.values().keySet().stream()
                .filter(name -> values(one, name).equals(values(other, name)))
                .count();
        return (1.0 + same)
                / (1.0 + Math.max(one.values().size(), other.values().size()));
    }

    private static Stream<StatedValue> stated(FactFields fields, Set<String> names) {
        return names.stream().flatMap(name -> fields.values().getOrDefault(name, List.of()).stream());
    }

    private static List<String> values(FactFields fields, String name) {
        return stated(fields, Set.of(name)).map(StatedValue::value).toList();
    }
}
