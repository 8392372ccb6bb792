package org.entente.metrics.reconciliation.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said of the time that a reported number is of: its period, else for what is there at a time (such as members) when the document
 * was published, else nothing.
 *
 * @param text the period; the day of publication behind {@code @}; or empty
 */
public record PeriodKey(String text) {

    private static final String PUBLISHED = "@";

    /** What is said of a number. */
    public static PeriodKey of(String measure, @Nullable String period, @Nullable String publishedOn) {
        if (period != null) {
            return new PeriodKey(period);
        }
        boolean isOfPublication = publishedOn != null && Counterpart.MEASURES_OF_A_TIME.contains(measure);
        return new PeriodKey(isOfPublication ? PUBLISHED + publishedOn : "");
    }

    /** Whether it is the day of publication. */
    public boolean isOfPublication() {
        return text.startsWith(PUBLISHED);
    }

    /** The time that is meant. */
    public ReportedPeriod period() {
        if (text.isEmpty()) {
            return ReportedPeriod.of(null);
        }
        return ReportedPeriod.of(isOfPublication() ? text.substring(PUBLISHED.length()) : text);
    }
}
