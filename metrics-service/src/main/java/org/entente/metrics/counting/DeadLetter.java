package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.contracts.Topics;

/**
 * A record that can never be counted.
 *
 * @param origin as it was read
 * @param reason which rule it breaks
 */
record DeadLetter(ConsumerRecord<String, byte[]> origin, String reason) {

    /** The same record for the dead letters of its topic; the headers are those that Reactive Messaging gives its own. */
    ProducerRecord<String, byte[]> toProducerRecord() {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                origin.topic() + Topics.DEAD_LETTERS, null, origin.key(), origin.value(), origin.headers());
        add(letter, "dead-letter-reason", reason);
        add(letter, "dead-letter-topic", origin.topic());
        add(letter, "dead-letter-partition", Integer.toString(origin.partition()));
        add(letter, "dead-letter-offset", Long.toString(origin.offset()));
        return letter;
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
