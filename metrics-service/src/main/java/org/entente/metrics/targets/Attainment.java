package org.entente.metrics.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.metrics.series.Table;
import org.entente.metrics.targets.model.State;
import org.jspecify.annotations.Nullable;

/**
 * What share of its targets an exchange, and each of its members, has reached.
 *
 * @param at the day, in UTC, on which it is so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attainment(String exchange, LocalDate at, Overall overall, List<OfTarget> targets) implements Table {

    /** The state of a goal without a number that somebody reports as completed. */
    static final String REPORTED_COMPLETED = "reported_completed";

    /** That of some targets. */
    static Attainment of(String exchange, LocalDate at, List<OfTarget> targets) {
        return new Attainment(exchange, at, Overall.of(targets), targets);
    }

    @Override
    public List<String> header() {
        return AttainmentRows.HEADER;
    }

    @Override
    public Stream<List<String>> rows() {
        return targets.stream().flatMap(AttainmentRows::of);
    }

    /**
     * How many lines there are of all targets, and how they stand.
     *
     * @param goals how many goals have no number
     * @param reportedCompleted how many of these are reported as completed
     */
    public record Overall(
            int targets,
            int lines,
            long reached,
            long onTrack,
            long behind,
            long missed,
            long upcoming,
            long open,
            long goals,
            long reportedCompleted) {

        static Overall of(List<OfTarget> targets) {
            Map<String, Long> states = targets.stream()
                    .flatMap(target -> target.lines.stream())
                    .collect(Collectors.groupingBy(Line::state, Collectors.counting()));
            List<OfTarget> goals =
                    targets.stream().filter(target -> target.owed == null).toList();
            return new Overall(
                    targets.size(),
                    states.values().stream().mapToInt(Long::intValue).sum(),
                    count(states, State.REACHED),
                    count(states, State.ON_TRACK),
                    count(states, State.BEHIND),
                    count(states, State.MISSED),
                    count(states, State.UPCOMING),
                    count(states, State.OPEN),
                    goals.size(),
                    goals.stream()
                            .filter(goal -> goal.state.equals(REPORTED_COMPLETED))
                            .count());
        }

        private static long count(Map<String, Long> states, State state) {
            return states.getOrDefault(state.wireName(), 0L);
        }
    }

    /**
     * One target.
     *
     * @param state of all its lines together, {@code reported_completed} or {@code open} for a goal without a number
     * @param owed what must be done in all its lines; absent, like the rest, for a goal without a number
     * @param due what should have been done by now, if that is known of each line
     * @param done what was done
     * @param share what part of what is owed was done, where what one line has too much does not make up for another
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfTarget(
            TargetView target,
            String state,
            @Nullable BigDecimal owed,
            @Nullable BigDecimal due,
            @Nullable Long done,
            @Nullable BigDecimal share,
            List<Line> lines) {}

    /**
     * What one member, or all that are bound together, owe in one period.
     *
     * @param member absent if they are bound together
     * @param period such as {@code 2018-01}, {@code 2018-Q1}, or {@code once}
     * @param from the first day of it on which the target holds; absent if it always did
     * @param to the last one; absent if it goes on
     * @param owed what must be done by the end of it
     * @param due what should have been done before {@code at}; absent if that is not known
     * @param share {@code done} in {@code owed}, 1 for all of it
     * @param state {@code reached}, {@code on_track}, {@code behind}, {@code missed}, {@code upcoming} or {@code open}
     * @param reachedOn the day on which as much had been done as is owed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable String member,
            String period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal owed,
            @Nullable BigDecimal due,
            long done,
            BigDecimal share,
            String state,
            @Nullable LocalDate reachedOn,
            @Nullable Projection projection) {}

    /**
     * When what is owed will have been done, if it goes on as it did lately.
     *
     * @param on the day; perhaps after the end of the period
     */
    public record Projection(LocalDate on, Basis basis) {}

    /**
     * What a projection is made from.
     *
     * @param from the first day that was looked at
     * @param to the last one
     * @param days on how many of these something was owed
     * @param done what was done on these
     * @param perDay that by the day
     */
    public record Basis(LocalDate from, LocalDate to, long days, long done, BigDecimal perDay) {}
}
