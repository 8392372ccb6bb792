package org.entente.metrics.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.contracts.EventTypes;
import org.entente.contracts.Topics;
import org.entente.metrics.broker.Broker;
import org.entente.metrics.broker.CloudEvent;
import org.entente.metrics.counting.ExchangesCounted;

/** Publishes an exchange's figures after events of it were counted here, at most once in the interval. */
@ApplicationScoped
public class UpdatePublisher {

    /** The CloudEvents extension that says the order of events; here the version of the figures. */
    static final String SEQUENCE = "ce_sequence";

    private final CurrentFigures figures;
    private final Broker broker;
    private final Clock clock;
    private final String source;
    private final Pace pace;

    UpdatePublisher(
            CurrentFigures figures,
            Broker broker,
            Clock clock,
            StreamConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.figures = figures;
        this.broker = broker;
        this.clock = clock;
        this.source = "urn:entente:" + service;
        this.pace = new Pace(config.interval(), this::publish);
    }

    void counted(@Observes ExchangesCounted counted) {
        counted.exchanges().forEach(pace::changed);
    }

    private Uni<Void> publish(String exchange) {
        return figures.of(exchange).chain(update -> broker.send(List.of(message(update))));
    }

    private ProducerRecord<String, byte[]> message(Update update) {
        var event = new CloudEvent(
                UUID.randomUUID().toString(),
                source,
                EventTypes.METRICS_UPDATED.name(),
                update.exchange(),
                clock.instant(),
                update.json().getBytes(UTF_8));
        ProducerRecord<String, byte[]> carrier = event.toRecord(Topics.METRICS, update.exchange());
        carrier.headers().add(SEQUENCE, Long.toString(update.version()).getBytes(UTF_8));
        return carrier;
    }
}
