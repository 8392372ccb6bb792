package org.entente.metrics.counting;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.quarantine.Refusal;

/** An event that keeps the rules, with the record that it arrived in. */
record Arrival(ConsumerRecord<String, byte[]> origin, ExchangeEvent event) {

    Refusal refuse(String pointer, String detail) {
        return new Refusal(origin, new InvalidEvent(pointer, detail));
    }
}
