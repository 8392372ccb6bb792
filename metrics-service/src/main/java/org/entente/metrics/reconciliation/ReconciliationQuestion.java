package org.entente.metrics.reconciliation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.entente.http.PageRequest;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;

/**
 * Which reported numbers are held against counted ones.
 *
 * @param during only those whose period has a day in common with these
 * @param asOf those that counted then
 */
record ReconciliationQuestion(
        String exchange,
        Optional<String> measure,
        Optional<String> member,
        Optional<Days> during,
        Optional<OffsetDateTime> asOf,
        PageRequest page) {}
