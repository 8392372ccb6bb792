package org.entente.local.demo.history;

import java.time.Instant;

/** An exchange event before it is numbered. */
record Occurrence(Action action, Member member, Instant time, Item item) {}
