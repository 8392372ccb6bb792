package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.contracts.Totals;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.series.model.Window;

/** Answers how much was exchanged in all. */
@ApplicationScoped
public class ExchangeTotals {

    private final Exchanges exchanges;
    private final TotalsStore store;

    ExchangeTotals(Exchanges exchanges, TotalsStore store) {
        this.exchanges = exchanges;
        this.store = store;
    }

    /** An exchange's figures since its beginning; zero if there is no such exchange. */
    public Uni<Totals> sinceBeginning(String exchange) {
        return store.totals(exchange, Window.ALL, false).map(TotalsAnswer::totals);
    }

    /** An exchange's figures in a window; 404 if there is no such exchange. */
    Uni<TotalsAnswer> in(String exchange, Window window, boolean includeExcluded) {
        return exchanges.require(exchange).chain(() -> store.totals(exchange, window, includeExcluded));
    }
}
