package org.entente.ingestion.extraction.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as far as the text gives it; 0 stands for what it does not give.
 *
 * @param year the year
 * @param month the month from 1, or a season from 21
 * @param day the day of the month
 */
record PartialDate(int year, int month, int day) {

    static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    boolean isFull() {
        return year > 0 && month > 0 && day > 0;
    }

    PartialDate orYear(int other) {
        return year > 0 ? this : new PartialDate(other, month, day);
    }

    PartialDate orMonth(int other) {
        return month > 0 ? this : new PartialDate(year, other, day);
    }

    Optional<LocalDate> day0() {
        try {
            return isFull() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As EDTF, if the year is known and the date exists. */
    Optional<String> edtf() {
        if (year <= 0 || (isFull() && day0().isEmpty())) {
            return Optional.empty();
        }
        String text = ("" + (10_000 + year)).substring(1);
        text += month > 0 ? twoDigits(month) : "";
        return Optional.of(text + (month > 0 && day > 0 ? twoDigits(day) : ""));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
