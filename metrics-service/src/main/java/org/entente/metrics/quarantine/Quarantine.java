package org.entente.metrics.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.exchanges.model.ExchangeId;
import org.entente.metrics.quarantine.QuarantineStore.Arrived;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The events from the topic that break a rule. */
@ApplicationScoped
public class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final int MAX_DETAIL = 2_000;

    private final QuarantineStore store;
    private final ArrivedEvents events;
    private final Exchanges exchanges;

    Quarantine(QuarantineStore store, ArrivedEvents events, Exchanges exchanges) {
        this.store = store;
        this.events = events;
        this.exchanges = exchanges;
    }

    /** Keeps what was refused; the result arrives when that is committed. To keep the same again changes nothing. */
    public Uni<Void> keep(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof(
                "%d records go to quarantine, the first since %s",
                refusals.size(), refusals.get(0).fault().detail());
        return store.keep(refusals.stream().map(this::arrived).toList());
    }

    /** Those that a caller sees, oldest first; 404 if there is no such exchange. */
    Uni<Page<Entry>> list(Scope scope, Optional<String> status, PageRequest page) {
        UUID after = page.cursor().map(Quarantine::id).orElse(null);
        return requireExchange(scope)
                .chain(() -> store.list(scope, status.orElse(null), after, page.limit() + 1))
                .map(found ->
                        Page.of(found, page.limit(), last -> Cursor.of(last.id().toString())));
    }

    /** Those that wait longest for a decision. */
    Uni<List<UUID>> oldestOpen(Scope scope, int limit) {
        return store.list(scope, Entry.OPEN, null, limit)
                .map(found -> found.stream().map(Entry::id).toList());
    }

    /** One with its history; 404 if the caller sees none of that id. */
    Uni<Entry> get(Scope scope, UUID id) {
        return store.find(scope, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .chain(entry -> store.history(id).map(entry::with));
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no event '" + id + "' in quarantine.");
    }

    private Uni<Void> requireExchange(Scope scope) {
        return scope.exchange().map(exchanges::require).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(1).get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private Arrived arrived(Refusal refusal) {
        ConsumerRecord<String, byte[]> origin = refusal.origin();
        return new Arrived(
                exchange(origin.key()),
                member(origin.key()),
                origin.partition(),
                origin.offset(),
                Instant.ofEpochMilli(Math.max(0, origin.timestamp())),
                events.write(origin),
                refusal.fault().pointer(),
                storable(refusal.fault().detail()));
    }

    private static String exchange(@Nullable String key) {
        String exchange = key == null ? "" : key.substring(0, Math.max(0, key.indexOf('/')));
        return ExchangeId.isValid(exchange) ? exchange : "";
    }

    private static String member(@Nullable String key) {
        String member = key == null ? "" : key.substring(key.indexOf('/') + 1);
        return OrganisationAlias.isValid(member) ? member : "";
    }

    private static String storable(String detail) {
        String clean = detail.replace('\0', ' ');
        return clean.length() > MAX_DETAIL ? clean.substring(0, MAX_DETAIL) : clean;
    }
}
