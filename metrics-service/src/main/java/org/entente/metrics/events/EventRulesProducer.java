package org.entente.metrics.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.entente.metrics.events.model.EventRules;

/** Supplies the rules that exchange events keep. */
public final class EventRulesProducer {

    @Produces
    @Singleton
    EventRules eventRules(Clock clock) {
        return new EventRules(clock);
    }
}
