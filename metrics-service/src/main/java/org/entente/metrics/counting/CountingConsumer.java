package org.entente.metrics.counting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.entente.messaging.Retries;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.quarantine.Quarantine;
import org.entente.metrics.quarantine.Refusal;

/**
 * Counts what arrives on the topic, a Kafka batch at a time.
 *
 * <p>The batch is acknowledged after its counts are committed and what breaks the rules is in quarantine. If the service dies before,
 * the batch arrives again and changes nothing.
 */
@ApplicationScoped
public class CountingConsumer {

    /**
     * Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded.
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> DATA = Set.of("22", "23", "54");

    private final EventDecoder decoder;
    private final EventStore store;
    private final Quarantine quarantine;
    private final Retries retries;
    private final Event<ExchangesCounted> counted;

    CountingConsumer(
            EventDecoder decoder,
            EventStore store,
            Quarantine quarantine,
            Retries retries,
            Event<ExchangesCounted> counted) {
        this.decoder = decoder;
        this.store = store;
        this.quarantine = quarantine;
        this.retries = retries;
        this.counted = counted;
    }

    /**
     * Settles a batch: every record is counted, was counted before, or is in quarantine. Thousands of records are decoded on a thread that
     * may take its time: neither another batch nor a request must wait for its answer meanwhile.
     */
    @Incoming("exchange-events")
    public Uni<Void> count(ConsumerRecords<String, byte[]> batch) {
        return Uni.createFrom()
                .item(batch)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::decode)
                .chain(this::settle);
    }

    private Decoded decode(ConsumerRecords<String, byte[]> batch) {
        List<Arrival> arrivals = new ArrayList<>(batch.count());
        List<Refusal> malformed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                arrivals.add(new Arrival(message, decoder.decode(message)));
            } catch (InvalidEvent e) {
                malformed.add(new Refusal(message, e));
            }
        }
        return new Decoded(Batch.of(arrivals), malformed);
    }

    private Uni<Void> settle(Decoded batch) {
        return countOrSplit(batch.events)
                .invoke(result -> counted.fire(new ExchangesCounted(result.exchanges())))
                .map(result -> result.and(new Counted(Set.of(), batch.malformed)))
                .chain(result -> retries.retrying(() -> quarantine.keep(result.refused())));
    }

    /**
     * An event that the database refuses, though the rules let it through, is found by halving, so that the rest counts. Any other fault
     * is not the events': the batch waits until somebody has mended it.
     */
    private Uni<Counted> countOrSplit(Batch batch) {
        return retries.retrying(() -> store.count(batch))
                .onFailure(CountingConsumer::isAboutData)
                .recoverWithUni(failure -> split(batch.arrivals(), failure));
    }

    private static boolean isAboutData(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && DATA.contains(refusal.getSqlState().substring(0, 2));
    }

    private Uni<Counted> split(List<Arrival> arrivals, Throwable failure) {
        if (arrivals.size() == 1) {
            Refusal refused = arrivals.get(0).refuse("", "The database refuses it: " + failure.getMessage());
            return Uni.createFrom().item(new Counted(Set.of(), List.of(refused)));
        }
        int half = arrivals.size() / 2;
        return countOrSplit(Batch.of(arrivals.subList(0, half)))
                .chain(first -> countOrSplit(Batch.of(arrivals.subList(half, arrivals.size())))
                        .map(first::and));
    }

    /** A batch, the events apart from what is none. */
    private record Decoded(Batch events, List<Refusal> malformed) {}
}
