package org.entente.metrics.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.contracts.ItemEvent;
import org.entente.contracts.Topics;
import org.entente.metrics.broker.CloudEvent;
import org.entente.metrics.events.model.ExchangeEvent;

/** Writes exchange events as Kafka records, keyed by exchange and member, which keeps each member's events in order. */
@ApplicationScoped
public class EventRecords {

    private final ObjectWriter writer;

    public EventRecords(ObjectMapper json) {
        this.writer = json.writerFor(ItemEvent.class);
    }

    /** The record that carries it. */
    public ProducerRecord<String, byte[]> of(ExchangeEvent event) {
        var cloudEvent = new CloudEvent(
                event.id(), event.source(), event.action().eventType(), event.item(), event.time(), data(event));
        return cloudEvent.toRecord(Topics.EXCHANGE_EVENTS, event.exchange() + "/" + event.member());
    }

    private byte[] data(ExchangeEvent event) {
        try {
            return writer.writeValueAsBytes(
                    new ItemEvent(event.member().value(), event.mediaType(), event.title(), event.bytes()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An item's data can always be written", e);
        }
    }
}
