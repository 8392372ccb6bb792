package org.entente.metrics.quarantine;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.metrics.events.model.InvalidEvent;

/**
 * A record that can never be counted.
 *
 * @param origin as it was read
 * @param fault which rule it breaks, and where
 */
public record Refusal(ConsumerRecord<String, byte[]> origin, InvalidEvent fault) {}
