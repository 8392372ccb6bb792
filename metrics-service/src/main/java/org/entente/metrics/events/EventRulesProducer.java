package org.entente.metrics.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.EventWindow;

/** Supplies the rules that exchange events keep. */
public final class EventRulesProducer {

    /** Names the rules for events that were acknowledged earlier: what was good then is still good while it waits on the topic. */
    public static final String ACKNOWLEDGED = "acknowledged";

    @Produces
    @Singleton
    EventRules rules(Clock clock, EventsConfig config) {
        return new EventRules(clock, window(config));
    }

    @Produces
    @Singleton
    @Identifier(ACKNOWLEDGED)
    EventRules rulesOfAcknowledged(Clock clock, EventsConfig config) {
        return new EventRules(clock, window(config).extendedBy(config.grace()));
    }

    private static EventWindow window(EventsConfig config) {
        return new EventWindow(config.retention(), config.clockTolerance());
    }
}
