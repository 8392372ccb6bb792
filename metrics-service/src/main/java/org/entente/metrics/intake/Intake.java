package org.entente.metrics.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.http.FieldError;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.messaging.TransientFaults;
import org.entente.metrics.broker.Broker;
import org.entente.metrics.broker.BrokerUnavailable;
import org.entente.metrics.events.EventRecords;
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
    private final EventRules rules;
    private final EventRecords records;
    private final Broker broker;
    private final IntakeConfig config;
    private final EventCounters counters;

    Intake(
            Members members,
            EventRules rules,
            EventRecords records,
            Broker broker,
            IntakeConfig config,
            EventCounters counters) {
        this.members = members;
        this.rules = rules;
        this.records = records;
        this.broker = broker;
        this.config = config;
        this.counters = counters;
    }

    /**
     * Takes one.
     *
     * @param reading reads the body, on a thread that may take its time
     * @param mayActFor whether the sender may send events of that member
     * @return when Kafka has acknowledged every accepted event; fails with {@link IntakeUnavailable} if it does not
     */
    Uni<Receipt> take(String exchange, Supplier<Batch> reading, Predicate<OrganisationAlias> mayActFor) {
        return members.organisations(exchange)
                .onFailure(TransientFaults::include)
                .transform(IntakeUnavailable::new)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(organisations -> sort(exchange, reading.get(), mayActFor, organisations))
                .call(sorted -> broker.send(sorted.accepted()))
                .onFailure(BrokerUnavailable.class)
                .transform(IntakeUnavailable::new)
                .map(Sorted::receipt)
                .invoke(receipt -> counters.accepted(receipt.accepted()));
    }

    private Sorted sort(
            String exchange,
            Batch batch,
            Predicate<OrganisationAlias> mayActFor,
            Set<OrganisationAlias> organisations) {
        requireMayAct(batch, mayActFor);
        Sorted sorted = new Sorted(new ArrayList<>(batch.events().size()), new ArrayList<>(batch.rejections()));
        for (Numbered numbered : batch.events()) {
            try {
                sorted.accepted().add(records.of(check(exchange, numbered, organisations)));
            } catch (InvalidEvent e) {
                sorted.rejected().add(new Rejection(numbered.index(), e));
            }
        }
        sorted.rejected().sort(Comparator.comparingInt(Rejection::index));
        requireAny(batch, sorted);
        return sorted;
    }

    private ExchangeEvent check(String exchange, Numbered numbered, Set<OrganisationAlias> organisations) {
        ExchangeEvent event = rules.check(exchange, numbered.event());
        if (!organisations.contains(event.member())) {
            throw new InvalidEvent("/data/member", "'" + event.member() + "' is no member of '" + exchange + "'.");
        }
        return event;
    }

    /** Each member is asked about once, however many events it has. */
    private void requireMayAct(Batch batch, Predicate<OrganisationAlias> mayActFor) {
        Map<String, Boolean> allowed = new HashMap<>();
        List<FieldError> forbidden = new ArrayList<>();
        for (Numbered numbered : batch.events()) {
            String member = numbered.event().member();
            if (member != null && !allowed.computeIfAbsent(member, alias -> isAllowed(alias, mayActFor))) {
                String pointer = batch.pointer(numbered.index(), "/data/member");
                forbidden.add(new FieldError(pointer, "The caller may not send events of this member."));
            }
        }
        if (!forbidden.isEmpty()) {
            String detail = "There are events of members that the caller may not act for; none was taken.";
            List<FieldError> first = forbidden.subList(0, Math.min(forbidden.size(), config.maxErrors()));
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN, detail, first));
        }
    }

    /** What is no alias at all is left to the rules. */
    private static boolean isAllowed(String member, Predicate<OrganisationAlias> mayActFor) {
        return !OrganisationAlias.isValid(member) || mayActFor.test(new OrganisationAlias(member));
    }

    private void requireAny(Batch batch, Sorted sorted) {
        if (sorted.accepted().isEmpty()) {
            throw ProblemException.invalid(sorted.rejected().stream()
                    .limit(config.maxErrors())
                    .map(rejection -> error(batch, rejection))
                    .toList());
        }
    }

    private static FieldError error(Batch batch, Rejection rejection) {
        InvalidEvent fault = rejection.fault();
        return new FieldError(batch.pointer(rejection.index(), fault.pointer()), fault.detail());
    }

    private record Sorted(List<ProducerRecord<String, byte[]>> accepted, List<Rejection> rejected) {

        Receipt receipt() {
            return new Receipt(
                    accepted.size(), rejected.stream().map(Sorted::rejected).toList());
        }

        private static Receipt.Rejected rejected(Rejection rejection) {
            InvalidEvent fault = rejection.fault();
            return new Receipt.Rejected(rejection.index(), fault.pointer() + ": " + fault.detail());
        }
    }
}
