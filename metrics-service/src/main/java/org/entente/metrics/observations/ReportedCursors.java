package org.entente.metrics.observations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.http.Cursor;

/** Where pages of reported numbers end: they are ordered by their acceptance, the latest first. */
public final class ReportedCursors {

    private ReportedCursors() {}

    /** The cursor behind a number. */
    public static Cursor behind(ReportedNumber last) {
        return Cursor.of(
                last.provenance().acceptedAt().toString(), last.factId().toString());
    }

    /** When the last number of the page before was accepted. A cursor that somebody made up could hold a time that PostgreSQL does not know. */
    public static OffsetDateTime acceptedAt(Cursor cursor) {
        try {
            OffsetDateTime time = Instant.parse(cursor.parts(2).get(0)).atOffset(ZoneOffset.UTC);
            if (time.getYear() > 0 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }

    /** Which number that was. */
    public static UUID factId(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(2).get(1));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
