package org.entente.metrics.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.entente.contracts.MetricsUpdated;
import org.entente.metrics.series.ExchangeTotals;
import org.entente.metrics.versions.FiguresVersions;

/** Reads an exchange's figures as they are now. */
@ApplicationScoped
public class CurrentFigures {

    private final ExchangeTotals totals;
    private final FiguresVersions versions;
    private final ObjectMapper json;
    private final Clock clock;

    CurrentFigures(ExchangeTotals totals, FiguresVersions versions, ObjectMapper json, Clock clock) {
        this.totals = totals;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /** The version is read first, so that figures may be newer than it says, but never older. */
    Uni<Update> of(String exchange) {
        Instant at = clock.instant();
        return versions.of(exchange).chain(version -> totals.sinceBeginning(exchange)
                .map(figures -> new Update(exchange, version, write(new MetricsUpdated(exchange, at, figures)))));
    }

    private String write(MetricsUpdated figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures can always be written", e);
        }
    }
}
