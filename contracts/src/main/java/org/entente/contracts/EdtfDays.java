package org.entente.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days from the first to the last that an EDTF date may mean. */
record EdtfDays(LocalDate earliest, LocalDate latest) {

    private static final Pattern DATE =
            Pattern.compile("(?<year>\\d{4}|\\d{3}X|\\d{2}XX)(-(?<month>\\d{2}|XX)(-(?<day>\\d{2}|XX))?)?[?~%]?");
    private static final String UNSPECIFIED = "XX";
    private static final int SPRING = 21;
    private static final int WINTER = 24;

    EdtfDays {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("Not an EDTF date: it ends before it starts");
        }
    }

    /** The days of a single date; an interval is none. */
    static EdtfDays parse(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("Not an EDTF date: '" + text + "'");
        }
        try {
            return read(date.group("year"), date.group("month"), date.group("day"));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("Not an EDTF date: '" + text + "'", noSuchDay);
        }
    }

    private static EdtfDays read(String year, String month, String day) {
        int firstYear = Integer.parseInt(year.replace('X', '0'));
        int lastYear = Integer.parseInt(year.replace('X', '9'));
        if (firstYear < 1 || (firstYear != lastYear && month != null)) {
            throw new DateTimeException("No year " + year + " with a month of its own");
        }
        if (month == null) {
            return new EdtfDays(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
        }
        if (month.equals(UNSPECIFIED)) {
            return someMonth(firstYear, day);
        }
        return readMonth(firstYear, Integer.parseInt(month), day);
    }

    private static EdtfDays someMonth(int year, String day) {
        if (day != null && !day.equals(UNSPECIFIED)) {
            throw new DateTimeException("No day of an unspecified month");
        }
        return new EdtfDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static EdtfDays readMonth(int year, int month, String day) {
        if (month >= SPRING && month <= WINTER && day == null) {
            return season(year, month);
        }
        YearMonth of = YearMonth.of(year, month);
        if (day == null || day.equals(UNSPECIFIED)) {
            return new EdtfDays(of.atDay(1), of.atEndOfMonth());
        }
        LocalDate single = of.atDay(Integer.parseInt(day));
        return new EdtfDays(single, single);
    }

    /** EDTF leaves open which months a season has; they are those of the northern hemisphere, winter starting in December. */
    private static EdtfDays season(int year, int season) {
        YearMonth first = YearMonth.of(year, 3).plusMonths(3L * (season - SPRING));
        return new EdtfDays(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }
}
