package org.entente.messaging;

import org.entente.contracts.EventType;

/** What the events of one type do. */
public record Handling<T>(EventType<T> type, EventHandler<T> handler) {}
