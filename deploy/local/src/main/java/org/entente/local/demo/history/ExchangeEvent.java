package org.entente.local.demo.history;

import java.time.Instant;

/** One exchange event of the demo, with an id that is the same in every run. */
public record ExchangeEvent(String id, Action action, String member, Instant time, Item item) {}
