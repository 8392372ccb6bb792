package org.entente.metrics.reconciliation.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.contracts.EdtfDate;
import org.jspecify.annotations.Nullable;

/** The time that a reported number is of, as far as it is known. Two numbers are of the same time if these are equal. */
public sealed interface ReportedPeriod {

    /** Qualifiers, unspecified digits and seasons of EDTF. */
    Pattern UNCERTAIN = Pattern.compile(".*[?~%X].*|(.*/)?\\d{4}-2[1-4](/.*)?");

    Pattern OPEN = Pattern.compile("(\\.\\.)?/.+|.+/(\\.\\.)?");

    /** The days that it may lie in; none if nothing is known of it. */
    Optional<Days> outer();

    /** The time that an EDTF date or interval means; an absent one is not known at all. */
    static ReportedPeriod of(@Nullable String text) {
        if (text == null || !EdtfDate.isValid(text)) {
            return new Unclear(Reason.NO_PERIOD, "", Optional.empty());
        }
        EdtfDate date = new EdtfDate(text);
        Days days = new Days(date.earliest(), date.latest());
        if (OPEN.matcher(text).matches()) {
            return new Unclear(Reason.OPEN_PERIOD, text, Optional.of(days));
        }
        return UNCERTAIN.matcher(text).matches() ? new Unclear(Reason.UNCERTAIN_PERIOD, text, Optional.of(days)) : days;
    }

    /** Full days, from the first to the last, both included. */
    record Days(LocalDate first, LocalDate last) implements ReportedPeriod {

        @Override
        public Optional<Days> outer() {
            return Optional.of(this);
        }

        /** Whether it has a day in common with another. */
        public boolean meets(Days other) {
            return !first.isAfter(other.last) && !last.isBefore(other.first);
        }
    }

    /**
     * A time of which too little is known to count in it.
     *
     * @param text as it was written; empty if nothing was
     */
    record Unclear(Reason reason, String text, Optional<Days> outer) implements ReportedPeriod {}
}
