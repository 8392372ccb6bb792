package org.entente.benchmarks.load;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.events.model.ExchangeEvent;

/** The same events as those that are sent, as the service has them once it has read them. */
public final class Events {

    private final Population population;
    private final EventIds ids = new EventIds();

    public Events(Population population) {
        this.population = population;
    }

    /** New ones. */
    public List<ExchangeEvent> draw(String exchange, int count, Instant time) {
        return IntStream.range(0, count)
                .mapToObj(n -> event(exchange, population.draw(), time))
                .toList();
    }

    private ExchangeEvent event(String exchange, Population.Use use, Instant time) {
        return new ExchangeEvent(
                exchange,
                use.source(),
                ids.next(),
                time,
                Action.ofWireName(use.action()).orElseThrow(),
                new OrganisationAlias(use.member()),
                use.item(),
                use.mediaType(),
                use.title(),
                use.bytes());
    }
}
