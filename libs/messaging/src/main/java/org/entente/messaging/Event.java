package org.entente.messaging;

import java.time.Instant;

/**
 * An event as it arrived, its attributes those of CloudEvents 1.0.
 *
 * @param id unique among the events of its source
 * @param source who tells of it
 * @param type what kind of event it is
 * @param key what the topic is ordered by
 * @param time when it happened
 * @param data what happened
 */
public record Event<T>(String id, String source, String type, String key, Instant time, T data) {}
