package org.entente.ingestion.facts.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** One reading of a statement, ready to be compared with thousands of others of the same document and kind. */
final class Reading {

    /** The fields that a statement turns on, for each kind from the most telling group to the least. */
    private static final Map<FactKind, List<Set<String>>> ANCHORS = Map.of(
            FactKind.AGREEMENT, List.of(Set.of("title"), Set.of("title", "type"), Set.of("parties", "date")),
            FactKind.MEETING, List.of(Set.of("title"), Set.of("title", "series"), Set.of("date", "place")),
            FactKind.OBSERVATION, List.of(Set.of("value")),
            FactKind.COMMITMENT, List.of(Set.of("text")));

    private final FactFields fields;
    private final List<List<StatedValue>> anchors;
    private final int begin;
    private final int end;

    Reading(FactKind kind, FactFields fields) {
        this.fields = fields;
        anchors = ANCHORS.get(kind).stream()
                .map(group ->
                        group.stream().flatMap(name -> stated(fields, name)).toList())
                .toList();
        begin = spans().mapToInt(StatedValue::start).min().orElse(0);
        end = spans().mapToInt(StatedValue::end).max().orElse(0);
    }

    /** Where the first of the words stands that it may turn on. */
    int begin() {
        return begin;
    }

    /** Where the last of them ends. */
    int end() {
        return end;
    }

    /** How alike the two are: 0 if they turn on different words, and are different statements; at most 1. */
    double likeness(Reading other) {
        return turnsOnTheSameWords(other) ? shared(other) : 0;
    }

    /** Whether both are numbers of the same thing, or neither is a number. */
    boolean measuresTheSame(Reading other) {
        return saysTheSame(other, "measure");
    }

    /** The first group of fields that both state decides. */
    private boolean turnsOnTheSameWords(Reading other) {
        for (int group = 0; group < anchors.size(); group++) {
            List<StatedValue> these = anchors.get(group);
            List<StatedValue> those = other.anchors.get(group);
            if (!these.isEmpty() && !those.isEmpty()) {
                return overlap(these, those);
            }
        }
        return false;
    }

    private static boolean overlap(List<StatedValue> these, List<StatedValue> those) {
        for (StatedValue one : these) {
            for (StatedValue other : those) {
                if (one.overlaps(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The share of their fields in which both say the same; never 0, for they turn on the same words. */
    private double shared(Reading other) {
        long same = fields.values().keySet().stream()
                .filter(name -> saysTheSame(other, name))
                .count();
        return (1.0 + same)
                / (1.0 + Math.max(fields.values().size(), other.fields.values().size()));
    }

    private boolean saysTheSame(Reading other, String name) {
        return values(fields, name).equals(values(other.fields, name));
    }

    private Stream<StatedValue> spans() {
        return anchors.stream().flatMap(List::stream);
    }

    private static Stream<StatedValue> stated(FactFields fields, String name) {
        return fields.values().getOrDefault(name, List.of()).stream();
    }

    private static List<String> values(FactFields fields, String name) {
        return stated(fields, name).map(StatedValue::value).toList();
    }
}
