package org.entente.metrics.stream;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The figures of an exchange for one client, from what it knows already. */
@ApplicationScoped
public class FigureStream {

    private final CurrentFigures current;
    private final LiveFigures live;

    FigureStream(CurrentFigures current, LiveFigures live) {
        this.current = current;
        this.live = live;
    }

    /**
     * The figures now, unless they are those that the client saw last, and then whenever they have moved. What a client missed is
     * not sent one by one, since each update says all that those before it said.
     *
     * @param lastSeen the version that the client says it saw; anything else is as if it had seen none
     */
    Multi<Update> since(String exchange, @Nullable String lastSeen) {
        return figures(exchange)
                .filter(update -> !Long.toString(update.version()).equals(lastSeen));
    }

    /** Listens before it reads, so that no update falls between; what then arrives in the wrong order is dropped. */
    private Multi<Update> figures(String exchange) {
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(live.of(exchange), current.of(exchange).toMulti())
                .onItem()
                .scan(Update::later)
                .skip()
                .repetitions();
    }
}
