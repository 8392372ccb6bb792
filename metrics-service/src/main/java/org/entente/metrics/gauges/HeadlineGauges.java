package org.entente.metrics.gauges;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Shows the headline figures of each exchange to monitoring, at {@code /q/metrics}. */
@ApplicationScoped
public class HeadlineGauges {

    private final HeadlineStore store;
    private final MultiGauge events;
    private final MultiGauge members;
    private final AtomicLong waiting;

    HeadlineGauges(HeadlineStore store, MeterRegistry registry) {
        this.store = store;
        this.events = MultiGauge.builder("entente.exchange.events")
                .description("What was counted in an exchange since its beginning")
                .register(registry);
        this.members = MultiGauge.builder("entente.exchange.members")
                .description("The members of an exchange today")
                .register(registry);
        this.waiting = registry.gauge("entente.items.waiting", new AtomicLong());
    }

    /** Reads the figures again. What fails is shown as it was, until the next time. */
    @Scheduled(
            every = "${entente.metrics.gauges.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Uni.combine()
                .all()
                .unis(store.counted(), store.members(), store.waiting())
                .asTuple()
                .invoke(read -> show(read.getItem1(), read.getItem2(), read.getItem3()))
                .replaceWithVoid();
    }

    private void show(List<HeadlineStore.Counted> counted, List<HeadlineStore.Members> byExchange, long changes) {
        events.register(counted.stream().flatMap(HeadlineGauges::rows).toList(), true);
        members.register(
                byExchange.stream()
                        .map(row -> MultiGauge.Row.of(Tags.of("exchange", row.exchange()), row.members()))
                        .toList(),
                true);
        waiting.set(changes);
    }

    private static Stream<MultiGauge.Row<?>> rows(HeadlineStore.Counted row) {
        Tags tags = Tags.of("exchange", row.exchange(), "action", row.action());
        return Stream.of(
                MultiGauge.Row.of(tags.and("count", "total"), row.total()),
                MultiGauge.Row.of(tags.and("count", "unique"), row.unique()));
    }
}
