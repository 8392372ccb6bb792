package org.entente.ingestion.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.http.ProblemException;

/** The orders of a list of facts. */
public enum FactOrder {
    /** Oldest first. */
    AGE("id"),

    /** The surest first; of those equally sure, the oldest. */
    CONFIDENCE("confidence desc, id");

    private final String columns;

    FactOrder(String columns) {
        this.columns = columns;
    }

    /** What the SQL orders by. */
    String columns() {
        return columns;
    }

    /** The order of that name, such as {@code age}; 400 if there is none. */
    static FactOrder parse(String name) {
        return Arrays.stream(values())
                .filter(order -> order.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("sort", "This must be age or confidence."));
    }

    /** The cursor behind a fact. */
    Cursor cursor(Fact fact) {
        return Cursor.of(
                wireName(), Double.toString(fact.confidence()), fact.id().toString());
    }

    /** Where the page begins that a cursor asks for; 400 if this order did not give it. */
    Optional<Position> position(Optional<Cursor> cursor) {
        return cursor.map(this::position);
    }

    private Position position(Cursor cursor) {
        List<String> parts = cursor.parts(3);
        if (!parts.get(0).equals(wireName())) {
            throw Cursor.invalid();
        }
        try {
            return new Position(Double.parseDouble(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a page begins: behind the fact with that confidence and id. */
    record Position(double confidence, UUID id) {}
}
