package org.entente.metrics.sdmx.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code c} parameter says of one dimension: alternatives, each of terms that must all hold.
 *
 * @param alternatives at least one
 */
public record ComponentFilter(List<List<Term>> alternatives) {

    /** One comparison. */
    public record Term(Operator operator, String value) {

        private static Term read(String text) {
            int colon = text.indexOf(':');
            Optional<Operator> operator = colon < 0 ? Optional.empty() : operator(text.substring(0, colon));
            return operator.map(found -> new Term(found, text.substring(colon + 1)))
                    .orElseGet(() -> new Term(Operator.EQ, text));
        }

        private static Optional<Operator> operator(String name) {
            return Arrays.stream(Operator.values())
                    .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    /** Reads {@code ge:A+le:B,C}; a {@code +} that was not percent-encoded arrives as a space. */
    public static ComponentFilter read(String text) {
        if (text.isBlank()) {
            throw new InvalidQuery("A filter must name a value.");
        }
        return new ComponentFilter(List.of(text.split(",", -1)).stream()
                .map(alternative -> List.of(alternative.split("[+ ]")).stream()
                        .map(Term::read)
                        .toList())
                .toList());
    }

    /** Whether a code passes. */
    public boolean admits(String code) {
        return alternatives.stream().anyMatch(terms -> terms.stream()
                .allMatch(term -> term.operator().holds(code, term.value())));
    }

    /** The only codes that can pass, if it names them. */
    public Optional<Set<String>> codes() {
        boolean named = alternatives.stream()
                .allMatch(terms -> terms.size() == 1 && terms.get(0).operator() == Operator.EQ);
        return named
                ? Optional.of(
                        alternatives.stream().map(terms -> terms.get(0).value()).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /** The times in which periods that pass begin, one for each alternative. */
    public List<TimeRange> ranges() {
        return alternatives.stream()
                .map(terms -> terms.stream()
                        .map(term -> term.operator().range(TimeRange.of(term.value())))
                        .reduce(TimeRange.ALL, TimeRange::and))
                .toList();
    }
}
