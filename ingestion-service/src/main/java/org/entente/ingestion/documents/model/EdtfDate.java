package org.entente.ingestion.documents.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is an EDTF date of level 0 or 1 (ISO 8601-2): {@code 2019}, {@code 2019-11}, {@code 2019-11-15}, a season
 * {@code 2018-23}, an interval {@code 2017-07/2018-10} or {@code 2013/..}, each date possibly {@code ?}, {@code ~} or {@code %}.
 */
public final class EdtfDate {

    private static final String OPEN = "..";
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[?~%]?");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    private EdtfDate() {}

    /** Whether the text is a date or an interval that the calendar knows. */
    public static boolean isValid(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return isDate(text);
        }
        return ends.length == 2 && isEnd(ends[0]) && isEnd(ends[1]) && !(isOpen(ends[0]) && isOpen(ends[1]));
    }

    private static boolean isEnd(String text) {
        return isOpen(text) || isDate(text);
    }

    private static boolean isOpen(String text) {
        return text.equals(OPEN) || text.isEmpty();
    }

    private static boolean isDate(String text) {
        Matcher parts = DATE.matcher(text);
        return parts.matches() && isMonth(parts.group(2), parts.group(3)) && isDay(parts);
    }

    private static boolean isMonth(String month, String day) {
        if (isUnknown(month)) {
            return true;
        }
        int number = Integer.parseInt(month);
        return (number >= 1 && number <= 12) || (day == null && number >= FIRST_SEASON && number <= LAST_SEASON);
    }

    private static boolean isDay(Matcher parts) {
        if (isUnknown(parts.group(3))) {
            return true;
        }
        // Where year or month are unknown, the longest month of a leap year is the bound.
        int year = parts.group(1).contains("X") ? 2000 : Integer.parseInt(parts.group(1));
        int month = isUnknown(parts.group(2)) ? 1 : Integer.parseInt(parts.group(2));
        try {
            return LocalDate.of(year, month, Integer.parseInt(parts.group(3))).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isUnknown(String part) {
        return part == null || part.equals("XX");
    }
}
