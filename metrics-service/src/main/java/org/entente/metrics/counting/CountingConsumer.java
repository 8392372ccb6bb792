package org.entente.metrics.counting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.entente.messaging.Retries;
import org.entente.metrics.broker.Broker;
import org.entente.metrics.events.model.InvalidEvent;
import org.jboss.logging.Logger;

/**
 * Counts what arrives on the topic, a Kafka batch at a time.
 *
 * <p>The batch is acknowledged after its counts are committed and its dead letters are stored. If the service dies before, the batch
 * arrives again and changes nothing.
 */
@ApplicationScoped
public class CountingConsumer {

    private static final Logger LOG = Logger.getLogger(CountingConsumer.class);

    private final EventDecoder decoder;
    private final EventStore store;
    private final Broker broker;
    private final Retries retries;
    private final CountingConfig config;
    private final Event<ExchangesCounted> counted;

    CountingConsumer(
            EventDecoder decoder,
            EventStore store,
            Broker broker,
            Retries retries,
            CountingConfig config,
            Event<ExchangesCounted> counted) {
        this.decoder = decoder;
        this.store = store;
        this.broker = broker;
        this.retries = retries;
        this.config = config;
        this.counted = counted;
    }

    /** Settles a batch: every record is counted, was counted before, or is among the dead letters. */
    @Incoming("exchange-events")
    public Uni<Void> count(ConsumerRecords<String, byte[]> batch) {
        List<Arrival> arrivals = new ArrayList<>(batch.count());
        List<DeadLetter> malformed = new ArrayList<>();
        batch.forEach(message -> decode(message, arrivals, malformed));
        return countOrSplit(arrivals)
                .invoke(result -> counted.fire(new ExchangesCounted(result.exchanges())))
                .chain(result -> bury(malformed, result.refused()));
    }

    private void decode(ConsumerRecord<String, byte[]> message, List<Arrival> arrivals, List<DeadLetter> malformed) {
        try {
            arrivals.add(new Arrival(message, decoder.decode(message)));
        } catch (InvalidEvent e) {
            malformed.add(new DeadLetter(message, e.pointer() + ": " + e.detail()));
        }
    }

    /** What the database refuses for good, though the rules let it through, is found by halving, so that the rest counts. */
    private Uni<Counted> countOrSplit(List<Arrival> arrivals) {
        return retries.retrying(() -> store.count(arrivals))
                .onFailure()
                .recoverWithUni(failure -> split(arrivals, failure));
    }

    private Uni<Counted> split(List<Arrival> arrivals, Throwable failure) {
        if (arrivals.size() == 1) {
            DeadLetter refused = arrivals.get(0).refuse("The database refuses it: " + failure.getMessage());
            return Uni.createFrom().item(new Counted(Set.of(), List.of(refused)));
        }
        int half = arrivals.size() / 2;
        return countOrSplit(arrivals.subList(0, half))
                .chain(first ->
                        countOrSplit(arrivals.subList(half, arrivals.size())).map(first::and));
    }

    private Uni<Void> bury(List<DeadLetter> malformed, List<DeadLetter> refused) {
        List<DeadLetter> letters = new ArrayList<>(malformed);
        letters.addAll(refused);
        letters.forEach(CountingConsumer::log);
        return broker.send(letters.stream().map(DeadLetter::toProducerRecord).toList())
                .onFailure()
                .retry()
                .withBackOff(config.firstBackOff(), config.longestBackOff())
                .indefinitely();
    }

    private static void log(DeadLetter letter) {
        LOG.warnf(
                "The record at %s-%d@%d goes to the dead letters: %s",
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset(),
                letter.reason());
    }
}
