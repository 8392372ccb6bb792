package org.entente.agreements.releases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.http.Cursor;
import org.entente.http.ProblemException;

/** The orders of a list of records, each newest first. */
enum RecordOrder {
    /** By the first day of the record's date; records without a date last. */
    DATE("sortDay", record -> record.sortDay.toString(), LocalDate::parse),

    /** By when a release of the record was last recorded or withdrawn. */
    CHANGED("changedAt", record -> record.changedAt.toString(), Instant::parse);

    private final String attribute;
    private final Function<RecordEntity, String> key;
    private final Function<String, Object> parser;

    RecordOrder(String attribute, Function<RecordEntity, String> key, Function<String, Object> parser) {
        this.attribute = attribute;
        this.key = key;
        this.parser = parser;
    }

    /** The attribute that comes first in the order; the id follows. */
    String attribute() {
        return attribute;
    }

    /** The order of that name, such as {@code date}; 400 if there is none. */
    static RecordOrder parse(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("sort", "This must be date or changed."));
    }

    /** The cursor behind a record. */
    Cursor cursor(RecordEntity record) {
        return Cursor.of(name(), key.apply(record), record.id.toString());
    }

    /** The position that a cursor stands for; 400 if this order did not give it. */
    Position position(Cursor cursor) {
        List<String> parts = cursor.parts(3);
        if (!parts.get(0).equals(name())) {
            throw Cursor.invalid();
        }
        try {
            return new Position(parser.apply(withinTheCalendar(parts.get(1))), UUID.fromString(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException notOfThisList) {
            throw Cursor.invalid();
        }
    }

    /** Years beyond 9999 carry a sign, and are none that this list gave. */
    private static String withinTheCalendar(String key) {
        if (key.startsWith("+")) {
            throw Cursor.invalid();
        }
        return key;
    }

    /** Where a page begins: behind the record with that key and id. */
    record Position(Object key, UUID id) {}

    /** The position that a page request names, if any. */
    Optional<Position> position(Optional<Cursor> cursor) {
        return cursor.map(this::position);
    }
}
