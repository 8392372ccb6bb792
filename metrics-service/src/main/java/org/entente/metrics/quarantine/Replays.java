package org.entente.metrics.quarantine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.http.IfMatch;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.broker.Broker;
import org.entente.metrics.events.EventReader;
import org.entente.metrics.events.EventRecords;
import org.entente.metrics.events.EventRulesProducer;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.entente.metrics.exchanges.Members;
import org.entente.metrics.quarantine.QuarantineStore.Change;
import org.entente.metrics.quarantine.ReplayReceipt.Refused;

/**
 * Corrects, replays and discards quarantined events.
 *
 * <p>A replayed event goes to the topic again and is counted from there like any other. It is sent while its row is locked, and the row
 * says so afterwards: if the service dies in between, it is still open and may be replayed again, which counts it once all the same.
 */
@ApplicationScoped
public class Replays {

    private final Pool pool;
    private final QuarantineStore store;
    private final Members members;
    private final EventRules rules;
    private final EventRecords records;
    private final Broker broker;
    private final JsonFactory json;

    Replays(
            Pool pool,
            QuarantineStore store,
            Members members,
            @Identifier(EventRulesProducer.ACKNOWLEDGED) EventRules rules,
            EventRecords records,
            Broker broker,
            ObjectMapper json) {
        this.pool = pool;
        this.store = store;
        this.members = members;
        this.rules = rules;
        this.records = records;
        this.broker = broker;
        this.json = json.getFactory();
    }

    /** Says what the event should have been; 400 if that breaks a rule too, 409 if it is settled, 412 if it was changed meanwhile. */
    Uni<Void> correct(Scope scope, UUID id, IfMatch version, byte[] event) {
        String text = new String(event, StandardCharsets.UTF_8);
        return members.organisations(exchange(scope))
                .invoke(organisations -> requireGood(scope, text, organisations))
                .chain(() -> change(scope, id, version, new Change(Entry.OPEN, text, scope.by(), "corrected", null)));
    }

    /** Settles the event without counting it; 409 if it is settled already, 412 if it was changed meanwhile. */
    Uni<Void> discard(Scope scope, UUID id, IfMatch version, String reason) {
        return change(scope, id, version, new Change("discarded", null, scope.by(), "discarded", reason));
    }

    /** Sends those that keep the rules now; fails if Kafka does not acknowledge them, with nothing changed. */
    Uni<ReplayReceipt> replay(Scope scope, List<UUID> ids) {
        return members.organisations(exchange(scope))
                .chain(organisations -> pool.withTransaction(connection -> store.lock(connection, scope, ids)
                        .chain(entries -> send(connection, sort(scope, ids, entries, organisations), scope))));
    }

    private Uni<ReplayReceipt> send(SqlConnection connection, Sorted sorted, Scope scope) {
        Change replayed = new Change("replayed", null, scope.by(), "replayed", null);
        return broker.send(sorted.good())
                .chain(() -> store.step(connection, sorted.replayed(), replayed))
                .replaceWith(() -> new ReplayReceipt(sorted.replayed().size(), sorted.refused()));
    }

    private Uni<Void> change(Scope scope, UUID id, IfMatch version, Change change) {
        return pool.withTransaction(connection -> store.lock(connection, scope, List.of(id))
                .invoke(found -> requireOpen(id, version, found))
                .chain(() -> store.step(connection, List.of(id), change)));
    }

    private static void requireOpen(UUID id, IfMatch version, List<Entry> found) {
        Entry entry = found.stream().findFirst().orElseThrow(() -> Quarantine.unknown(id));
        version.require(entry.version());
        if (!entry.status().equals(Entry.OPEN)) {
            throw new ProblemException(ProblemType.CONFLICT, "The event is " + entry.status() + " already.");
        }
    }

    private static String exchange(Scope scope) {
        return scope.exchange()
                .orElseThrow(() -> ProblemException.invalid("exchange", "Name the exchange that the events are for."));
    }

    private void requireGood(Scope scope, String event, Set<OrganisationAlias> organisations) {
        try {
            check(scope, event, organisations);
        } catch (InvalidEvent e) {
            throw ProblemException.invalid(e.pointer(), e.detail());
        }
    }

    private Sorted sort(Scope scope, List<UUID> ids, List<Entry> entries, Set<OrganisationAlias> organisations) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<UUID> missing = new LinkedHashSet<>(ids);
        for (Entry entry : entries) {
            missing.remove(entry.id());
            sort(scope, entry, organisations, sorted);
        }
        missing.forEach(id -> sorted.refused().add(new Refused(id, "", "There is no such event in quarantine.")));
        return sorted;
    }

    private void sort(Scope scope, Entry entry, Set<OrganisationAlias> organisations, Sorted sorted) {
        try {
            if (!entry.status().equals(Entry.OPEN)) {
                throw new InvalidEvent("", "The event is " + entry.status() + " already.");
            }
            sorted.good().add(records.of(check(scope, entry.effectiveEvent(), organisations)));
            sorted.replayed().add(entry.id());
        } catch (InvalidEvent e) {
            sorted.refused().add(new Refused(entry.id(), e.pointer(), e.detail()));
        }
    }

    private ExchangeEvent check(Scope scope, String text, Set<OrganisationAlias> organisations) {
        String exchange = exchange(scope);
        ExchangeEvent event = rules.check(exchange, read(text));
        if (!scope.admits(event.member())) {
            throw new InvalidEvent("/data/member", "The caller may not send events of this member.");
        }
        if (!organisations.contains(event.member())) {
            throw new InvalidEvent("/data/member", "'" + event.member() + "' is no member of '" + exchange + "'.");
        }
        return event;
    }

    private RawEvent read(String text) {
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            RawEvent event = EventReader.readStructured(parser);
            if (parser.nextToken() != null) {
                throw new InvalidEvent("", "This must be one event.");
            }
            return event;
        } catch (IOException e) {
            throw new InvalidEvent("", "The event is not JSON.");
        }
    }

    private record Sorted(List<ProducerRecord<String, byte[]>> good, List<UUID> replayed, List<Refused> refused) {}
}
