package org.entente.metrics.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Page;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.reconciliation.model.Comparability;
import org.entente.metrics.reconciliation.model.PeriodKey;

/** Holds the reported numbers of an exchange against what was counted. */
@ApplicationScoped
class Reconciling {

    private final Exchanges exchanges;
    private final ReportedStore reported;
    private final CountedEvents events;
    private final CountedMembers members;
    private final Clock clock;

    Reconciling(
            Exchanges exchanges, ReportedStore reported, CountedEvents events, CountedMembers members, Clock clock) {
        this.exchanges = exchanges;
        this.reported = reported;
        this.events = events;
        this.members = members;
        this.clock = clock;
    }

    /** A page of the numbers that a question is about, each held against what was counted; 404 if there is no such exchange. */
    Uni<Answer> answer(ReconciliationQuestion question) {
        return exchanges
                .require(question.exchange())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(events.beginnings(question.exchange()), reported.periods(question))
                        .asTuple())
                .chain(found -> answer(question, found.getItem1(), found.getItem2()));
    }

    private Uni<Answer> answer(
            ReconciliationQuestion question, Map<Action, Instant> beginnings, List<PeriodKey> periods) {
        return reported.page(question, during(question, periods))
                .chain(page -> reconcile(question, comparability(beginnings), periods, page))
                .map(page -> answer(question, beginnings, page));
    }

    /** The periods to ask for; none for any. */
    private static Optional<List<PeriodKey>> during(ReconciliationQuestion question, List<PeriodKey> periods) {
        return question.during().map(days -> periods.stream()
                .filter(key -> key.period().outer().filter(days::meets).isPresent())
                .toList());
    }

    private Comparability comparability(Map<Action, Instant> beginnings) {
        Map<Action, LocalDate> days = new EnumMap<>(Action.class);
        beginnings.forEach((action, beginning) -> days.put(action, day(beginning)));
        return new Comparability(day(clock.instant()), days);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Uni<Page<ReconciledNumber>> reconcile(
            ReconciliationQuestion question,
            Comparability comparability,
            List<PeriodKey> periods,
            Page<ReportedNumber> page) {
        Page<Comparison> comparisons = page.map(number -> Comparison.of(number, comparability));
        List<ReportedSeries> series = page.items().stream()
                .flatMap(number -> ReportedSeries.of(number).stream())
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        count(question.exchange(), comparisons.items()),
                        reported.claims(question, ReportedSeries.written(series, periods)))
                .with((counted, claims) -> comparisons.map(
                        comparison -> comparison.with(counted, standing(comparison.number(), series, claims))));
    }

    private Uni<Map<Asked, Counted>> count(String exchange, List<Comparison> comparisons) {
        List<Asked> asked = comparisons.stream()
                .flatMap(comparison -> comparison.asked().stream())
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(events.count(exchange, asked), members.count(exchange, asked))
                .with(Reconciling::both);
    }

    private static Map<Asked, Counted> both(Map<Asked, Counted> one, Map<Asked, Counted> other) {
        Map<Asked, Counted> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static Standing standing(
            ReportedNumber number, List<ReportedSeries> series, Map<Integer, List<ReportedNumber>> claims) {
        List<ReportedNumber> others =
                ReportedSeries.of(number).map(series::indexOf).map(claims::get).orElse(List.of());
        return Standing.of(number, others);
    }

    private static Answer answer(
            ReconciliationQuestion question, Map<Action, Instant> beginnings, Page<ReconciledNumber> page) {
        Instant asOf = question.asOf().map(OffsetDateTime::toInstant).orElse(null);
        Instant first = beginnings.values().stream().min(Instant::compareTo).orElse(null);
        Reconciliation body = new Reconciliation(question.exchange(), asOf, first, page.items());
        return new Answer(body, page);
    }

    /** An answer, and the page that it holds. */
    record Answer(Reconciliation body, Page<ReconciledNumber> page) {}
}
