package org.entente.metrics.series.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.metrics.events.model.Action;

/**
 * What a caller wants to see over time.
 *
 * @param action one action; none for each on its own
 * @param by what each action is broken down by, in that order; each at most once
 * @param zone whose clock and calendar the periods follow
 * @param includeExcluded whether what is excluded by rule counts, too
 */
public record SeriesQuestion(
        String exchange,
        Optional<Action> action,
        List<Dimension> by,
        Granularity granularity,
        Window window,
        CountKind count,
        ZoneId zone,
        boolean includeExcluded) {

    public SeriesQuestion {
        by = List.copyOf(by);
    }

    /** The actions to answer for. */
    public List<Action> actions() {
        return action.map(List::of).orElse(List.of(Action.values()));
    }

    /** The same question of another window. */
    public SeriesQuestion over(Window other) {
        return new SeriesQuestion(exchange, action, by, granularity, other, count, zone, includeExcluded);
    }

    /** The periods to answer for, stopping after {@code limit}. */
    public List<Period> periods(int limit) {
        return granularity.periods(window, zone, limit);
    }

    /**
     * The roll-up that gives the exact answer, if one does; else only the events themselves do.
     *
     * <p>Totals add up wherever the edges agree. Uniques add up only along the day or hour in which items were told apart:
     * from day to month and year, and only where the zone's days are those of UTC.
     */
    public Optional<RollUp> exactRollUp(List<Period> periods) {
        List<Instant> edges =
                new ArrayList<>(periods.stream().map(Period::start).toList());
        edges.add(window.from());
        edges.add(window.to());
        return RollUp.longestWithEdges(additive(), edges);
    }

    private List<RollUp> additive() {
        if (count == CountKind.TOTAL) {
            return List.of(RollUp.MONTH, RollUp.DAY, RollUp.HOUR);
        }
        if (granularity == Granularity.HOUR) {
            return List.of(RollUp.HOUR);
        }
        boolean daysOfUtc = zone.normalized().equals(ZoneOffset.UTC);
        return daysOfUtc ? List.of(RollUp.MONTH, RollUp.DAY) : List.of();
    }
}
