package org.entente.metrics.counting;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.metrics.events.model.ExchangeEvent;

/** An event that keeps the rules, with the record that it arrived in. */
record Arrival(ConsumerRecord<String, byte[]> origin, ExchangeEvent event) {

    DeadLetter refuse(String reason) {
        return new DeadLetter(origin, reason);
    }
}
