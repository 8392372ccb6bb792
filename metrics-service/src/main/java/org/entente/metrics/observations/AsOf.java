package org.entente.metrics.observations;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.http.ProblemException;

/** Reads the parameter that asks for what was known at a time. */
public final class AsOf {

    private static final String NO_TIME = "This must be an RFC 3339 time such as 2019-11-15T09:30:00Z.";

    private AsOf() {}

    /** The time that {@code asOf} says; 400 if it says none. PostgreSQL knows fewer years than Java. */
    public static OffsetDateTime parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() > 0 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeException noTime) {
            throw ProblemException.invalid("asOf", NO_TIME);
        }
        throw ProblemException.invalid("asOf", NO_TIME);
    }
}
