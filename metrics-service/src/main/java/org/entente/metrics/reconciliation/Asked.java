package org.entente.metrics.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.metrics.reconciliation.model.Counterpart;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.series.model.Window;

/**
 * What must be counted to hold a reported number against.
 *
 * @param member the empty text for the exchange as a whole
 * @param days of UTC
 */
record Asked(Counterpart counterpart, String member, Days days) {

    Window window() {
        return new Window(startOf(days.first()), startOf(days.last().plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
