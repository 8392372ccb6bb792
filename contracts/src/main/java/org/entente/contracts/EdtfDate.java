package org.entente.contracts;

import java.time.LocalDate;

/**
 * A date that may be known in part only, as EDTF (ISO 8601-2) writes it.
 *
 * <p>Level 0 and 1 without times of day and years outside 0001 to 9999: {@code 2019}, {@code 2019-11},
 * {@code 2019-11-15}, seasons {@code 2018-23}, unspecified digits {@code 201X}, qualifiers {@code 2019~}, intervals
 * {@code 2017-07/2018-10} and open ones {@code 2013/..}. Dates compare by the first day that they may mean.
 *
 * @param text as it was written
 */
public record EdtfDate(String text) implements Comparable<EdtfDate> {

    /** Where an interval with an open or unknown start is taken to begin. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Where an interval with an open or unknown end is taken to end. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public EdtfDate {
        days(text);
    }

    /** Whether a text is such a date. */
    public static boolean isValid(String text) {
        try {
            days(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return days(text).earliest();
    }

    /** The last day that the date may mean. */
    public LocalDate latest() {
        return days(text).latest();
    }

    @Override
    public int compareTo(EdtfDate other) {
        return earliest().compareTo(other.earliest());
    }

    @Override
    public String toString() {
        return text;
    }

    private static EdtfDays days(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return EdtfDays.parse(text);
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        if (isOpen(start) && isOpen(end)) {
            throw new IllegalArgumentException("Not an EDTF date: '" + text + "' has neither start nor end");
        }
        LocalDate earliest = isOpen(start) ? FIRST_DAY : EdtfDays.parse(start).earliest();
        LocalDate latest = isOpen(end) ? LAST_DAY : EdtfDays.parse(end).latest();
        return new EdtfDays(earliest, latest);
    }

    private static boolean isOpen(String bound) {
        return bound.isEmpty() || bound.equals("..");
    }
}
