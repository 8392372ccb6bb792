package org.entente.metrics.reconciliation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.contracts.EdtfDate;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.observations.ReportedNumber.Document;
import org.entente.metrics.reconciliation.model.Allowed;
import org.entente.metrics.reconciliation.model.Claim;
import org.entente.metrics.reconciliation.model.PeriodKey;
import org.entente.metrics.reconciliation.model.ReportedPeriod;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Unclear;

/**
 * What a reported number is one of: all numbers of the same measure, member and period.
 *
 * @param member the empty text for the exchange as a whole
 */
record ReportedSeries(String measure, String member, ReportedPeriod period) {

    /** The series of a number; none if nothing is said of its period. */
    static Optional<ReportedSeries> of(ReportedNumber number) {
        ReportedPeriod period = key(number).period();
        boolean isSaid = !(period instanceof Unclear unclear) || !unclear.text().isEmpty();
        return Optional.of(period)
                .filter(said -> isSaid)
                .map(said -> new ReportedSeries(number.measure(), member(number), said));
    }

    /** Each series of some numbers in all ways in which its period is written, with its place among them as its number. */
    static List<ReportedStore.WrittenSeries> written(List<ReportedSeries> series, List<PeriodKey> keys) {
        Map<ReportedPeriod, List<PeriodKey>> ways = keys.stream().collect(groupingBy(PeriodKey::period));
        List<ReportedStore.WrittenSeries> written = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            ReportedSeries one = series.get(i);
            for (PeriodKey way : ways.getOrDefault(one.period, List.of())) {
                written.add(new ReportedStore.WrittenSeries(i, one.measure, one.member, way));
            }
        }
        return written;
    }

    static PeriodKey key(ReportedNumber number) {
        Document document = number.provenance().document();
        return PeriodKey.of(number.measure(), number.period(), document == null ? null : document.publishedOn());
    }

    static String member(ReportedNumber number) {
        return Objects.requireNonNullElse(number.member(), "");
    }

    /** A number as it stands to the others of its series. */
    static Claim claim(ReportedNumber number) {
        Allowed allowed = Allowed.by(number.value(), number.qualifier());
        ReportedNumber.Report report = number.provenance().report();
        if (report != null) {
            Optional<Instant> uploadedAt = Optional.of(number.provenance().acceptedAt());
            return new Claim(number.factId(), report.id(), "report of " + member(number), uploadedAt, allowed);
        }
        Document document = Objects.requireNonNull(number.provenance().document());
        return new Claim(number.factId(), document.id(), publisher(document), publishedAt(document), allowed);
    }

    /** A document without a publisher is a source of its own. */
    private static String publisher(Document document) {
        return Optional.ofNullable(document.publisher())
                .map(name -> "publisher " + name.strip().toLowerCase(Locale.ROOT))
                .orElseGet(() -> "document " + document.id());
    }

    private static Optional<Instant> publishedAt(Document document) {
        return Optional.ofNullable(document.publishedOn())
                .filter(EdtfDate::isValid)
                .map(text -> new EdtfDate(text).earliest())
                .map(ReportedSeries::startOf);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
