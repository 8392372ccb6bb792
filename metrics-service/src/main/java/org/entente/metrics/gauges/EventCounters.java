package org.entente.metrics.gauges;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** How many events this instance has taken and counted since it started, for monitoring. */
@ApplicationScoped
public class EventCounters {

    private final Counter accepted;
    private final Counter counted;
    private final Counter duplicates;
    private final Counter refused;

    EventCounters(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted", "Events that the intake acknowledged");
        this.counted = counter(registry, "counted", "Events that were new, and counted");
        this.duplicates = counter(registry, "duplicates", "Events that had been counted before");
        this.refused = counter(registry, "refused", "Events of no member, that were not counted");
    }

    /** Notes that the intake acknowledged so many. */
    public void accepted(int events) {
        accepted.increment(events);
    }

    /**
     * Notes what became of a batch from the topic.
     *
     * @param arrived how many events it had
     * @param fresh how many of them were counted
     * @param strange how many of them can never be
     */
    public void counted(long arrived, long fresh, long strange) {
        counted.increment(fresh);
        refused.increment(strange);
        duplicates.increment(arrived - fresh - strange);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("entente.events." + name)
                .description(description)
                .register(registry);
    }
}
