package org.entente.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's figures over time, one series for each combination of what was asked to be told apart.
 *
 * @param action the one action that was asked for
 * @param by what the series are broken down by
 * @param granularity {@code hour}, {@code day}, {@code month} or {@code year}
 * @param count {@code total} or {@code unique}
 * @param timeZone whose clock and calendar the periods follow
 * @param from first moment counted
 * @param to first moment no longer counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesAnswer(
        String exchange,
        @Nullable String action,
        @Nullable String by,
        String granularity,
        String count,
        String timeZone,
        Instant from,
        Instant to,
        List<Line> series) {

    /**
     * One series.
     *
     * @param key what it counts: the action, and the value of what the answer is broken down by
     * @param points one for every period, also those in which nothing happened
     */
    public record Line(Map<String, String> key, List<Point> points) {}

    /**
     * One figure.
     *
     * @param period such as {@code 2018}, {@code 2018-01}, {@code 2018-01-31} or {@code 2018-01-31T09:00Z}
     */
    public record Point(String period, long value) {}
}
