package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.series.model.Granularity;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;
import org.entente.metrics.series.model.Window;

/** Answers how much was exchanged over time. */
@ApplicationScoped
public class Series {

    private final Exchanges exchanges;
    private final SeriesStore store;
    private final SeriesConfig config;
    private final Clock clock;

    Series(Exchanges exchanges, SeriesStore store, SeriesConfig config, Clock clock) {
        this.exchanges = exchanges;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** The answer to what the parameters ask; 404 if there is no such exchange, 400 if they are wrong or ask for too much. */
    Uni<SeriesAnswer> answer(String exchange, SeriesParameters parameters) {
        SeriesQuestion template = question(exchange, parameters);
        return exchanges
                .require(exchange)
                .chain(() -> window(exchange, parameters, template.granularity(), template.zone()))
                .map(template::over)
                .chain(question -> answer(question, parameters.zoneName()));
    }

    private Uni<SeriesAnswer> answer(SeriesQuestion question, String zoneName) {
        List<Period> periods = question.periods(config.maxPoints() + 1);
        requireFew(periods.size());
        return store.lines(question, periods, config.maxPoints() + 1)
                .map(lines -> new SeriesTable(question, periods, zoneName, lines))
                .invoke(table -> requireFew(table.points()))
                .map(SeriesTable::answer);
    }

    /** Where no edge is named, the answer begins with the first event, or ends with the last. */
    private Uni<Window> window(String exchange, SeriesParameters parameters, Granularity granularity, ZoneId zone) {
        Optional<Instant> from = parameters.from(zone);
        Optional<Instant> to = parameters.to(zone);
        if (from.isPresent() && to.isPresent()) {
            return Uni.createFrom().item(() -> Windows.between(from.get(), to.get()));
        }
        return store.extent(exchange, granularity, zone)
                .map(extent -> extent.orElseGet(this::nothingYet))
                .map(extent -> Windows.within(extent, from, to));
    }

    private Window nothingYet() {
        Instant now = clock.instant();
        return new Window(now, now);
    }

    private static SeriesQuestion question(String exchange, SeriesParameters parameters) {
        return new SeriesQuestion(
                exchange,
                parameters.action(),
                parameters.by(),
                parameters.granularity(),
                Window.ALL,
                parameters.count(),
                parameters.zone(),
                parameters.includeExcluded());
    }

    private void requireFew(long points) {
        if (points > config.maxPoints()) {
            throw ProblemException.invalid(
                    "granularity",
                    "The answer would have more than " + config.maxPoints()
                            + " points. Ask for a shorter time or longer periods.");
        }
    }
}
