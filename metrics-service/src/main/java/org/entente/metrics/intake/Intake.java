package org.entente.metrics.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.http.FieldError;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.broker.Broker;
import org.entente.metrics.broker.BrokerUnavailable;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.exchanges.Members;
import org.entente.metrics.gauges.EventCounters;
import org.entente.metrics.intake.Batch.Numbered;
import org.entente.metrics.intake.Batch.Rejection;

/** Takes batches of exchange events: what keeps the rules goes to Kafka, the rest back to the sender. */
@ApplicationScoped
public class Intake {

    private final Members members;
    private final BatchReader reader;
    private final EventRules rules;
    private final EventRecords records;
    private final Broker broker;
    private final IntakeConfig config;
    private final EventCounters counters;

    Intake(
            Members members,
            BatchReader reader,
            EventRules rules,
            EventRecords records,
            Broker broker,
            IntakeConfig config,
            EventCounters counters) {
        this.members = members;
        this.reader = reader;
        this.rules = rules;
        this.records = records;
        this.broker = broker;
        this.config = config;
        this.counters = counters;
    }

    /**
     * Takes one.
     *
     * @param mayActFor whether the sender may send events of that member
     * @return when Kafka has acknowledged every accepted event
     */
    Uni<Receipt> take(String exchange, byte[] body, Predicate<OrganisationAlias> mayActFor) {
        return members.organisations(exchange)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(organisations -> sort(exchange, body, mayActFor, organisations))
                .call(this::send)
                .map(Sorted::receipt)
                .invoke(receipt -> counters.accepted(receipt.accepted()));
    }

    private Sorted sort(
            String exchange,
            byte[] body,
            Predicate<OrganisationAlias> mayActFor,
            Set<OrganisationAlias> organisations) {
        Batch batch = reader.read(body);
        requireMayAct(batch.events(), mayActFor);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(batch.rejections()));
        for (Numbered numbered : batch.events()) {
            try {
                sorted.accepted().add(check(exchange, numbered, organisations));
            } catch (InvalidEvent e) {
                sorted.rejected().add(new Rejection(numbered.index(), e));
            }
        }
        sorted.rejected().sort(Comparator.comparingInt(Rejection::index));
        requireAny(sorted);
        return sorted;
    }

    private ExchangeEvent check(String exchange, Numbered numbered, Set<OrganisationAlias> organisations) {
        ExchangeEvent event = rules.check(exchange, numbered.event());
        if (!organisations.contains(event.member())) {
            throw new InvalidEvent("/data/member", "'" + event.member() + "' is no member of '" + exchange + "'.");
        }
        return event;
    }

    private Uni<Void> send(Sorted sorted) {
        return broker.send(sorted.accepted().stream().map(records::of).toList())
                .onFailure(BrokerUnavailable.class)
                .transform(failure -> new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The events could not be stored now. Send the whole batch again: none is counted twice."));
    }

    private void requireMayAct(List<Numbered> events, Predicate<OrganisationAlias> mayActFor) {
        Set<String> forbidden = events.stream()
                .map(numbered -> numbered.event().member())
                .filter(Objects::nonNull)
                .distinct()
                .filter(OrganisationAlias::isValid)
                .filter(member -> !mayActFor.test(new OrganisationAlias(member)))
                .collect(Collectors.toCollection(HashSet::new));
        if (!forbidden.isEmpty()) {
            String detail = "The batch holds events of members that the caller may not act for; none was taken.";
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN, detail, forbidden(events, forbidden)));
        }
    }

    private List<FieldError> forbidden(List<Numbered> events, Set<String> forbidden) {
        return events.stream()
                .filter(numbered -> forbidden.contains(numbered.event().member()))
                .limit(config.maxErrors())
                .map(numbered -> new FieldError(
                        "/" + numbered.index() + "/data/member", "The caller may not send events of this member."))
                .toList();
    }

    private void requireAny(Sorted sorted) {
        if (sorted.accepted().isEmpty()) {
            throw ProblemException.invalid(sorted.rejected().stream()
                    .limit(config.maxErrors())
                    .map(rejection -> new FieldError(
                            rejection.pointer(), rejection.fault().detail()))
                    .toList());
        }
    }

    private record Sorted(List<ExchangeEvent> accepted, List<Rejection> rejected) {

        Receipt receipt() {
            return new Receipt(
                    accepted.size(),
                    rejected.stream()
                            .map(rejection -> new Receipt.Rejected(
                                    rejection.index(),
                                    rejection.fault().pointer() + ": "
                                            + rejection.fault().detail()))
                            .toList());
        }
    }
}
