package org.entente.metrics.events.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Reads times as RFC 3339, section 5.6, writes them, to the nanosecond. The JDK's own format admits more, and costs more, which counts
 * where thousands are read in a second.
 */
final class Rfc3339 {

    private static final int DATE_TIME = "2018-07-01T09:30:00".length();
    private static final int OFFSET = "+03:00".length();
    private static final int MAX_FRACTION = 9;

    private Rfc3339() {}

    /**
     * The moment that a text means; none if it is not of the form.
     *
     * @throws DateTimeException if it has the form, but there is no such day, time of day or offset
     */
    static Optional<Instant> parse(String text) {
        int zone = endOfFraction(text);
        if (zone < 0 || !isDateTime(text) || !isZone(text, zone)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        long seconds = day.toEpochDay() * 86_400 + time.toSecondOfDay() - offset(text, zone);
        return Optional.of(Instant.ofEpochSecond(seconds, nanos(text, zone)));
    }

    private static boolean isDateTime(String text) {
        char t = text.charAt(10);
        return areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, 10)
                && (t == 'T' || t == 't')
                && areDigits(text, 11, 13)
                && text.charAt(13) == ':'
                && areDigits(text, 14, 16)
                && text.charAt(16) == ':'
                && areDigits(text, 17, 19);
    }

    /** Where the zone begins; negative if the text is too short or the fraction of a second is none. */
    private static int endOfFraction(String text) {
        if (text.length() <= DATE_TIME) {
            return -1;
        }
        if (text.charAt(DATE_TIME) != '.') {
            return DATE_TIME;
        }
        int end = DATE_TIME + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - DATE_TIME - 1;
        return digits >= 1 && digits <= MAX_FRACTION && end < text.length() ? end : -1;
    }

    private static boolean isZone(String text, int zone) {
        char sign = text.charAt(zone);
        if (sign == 'Z' || sign == 'z') {
            return text.length() == zone + 1;
        }
        return (sign == '+' || sign == '-')
                && text.length() == zone + OFFSET
                && areDigits(text, zone + 1, zone + 3)
                && text.charAt(zone + 3) == ':'
                && areDigits(text, zone + 4, zone + 6);
    }

    private static int offset(String text, int zone) {
        if (text.length() == zone + 1) {
            return 0;
        }
        int hours = number(text, zone + 1, zone + 3);
        int minutes = number(text, zone + 4, zone + 6);
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("No such offset");
        }
        int seconds = hours * 3600 + minutes * 60;
        return text.charAt(zone) == '-' ? -seconds : seconds;
    }

    private static int nanos(String text, int zone) {
        int nanos = 0;
        for (int digit = 0; digit < MAX_FRACTION; digit++) {
            int at = DATE_TIME + 1 + digit;
            nanos = nanos * 10 + (at < zone ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (text.charAt(at) - '0');
        }
        return number;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
