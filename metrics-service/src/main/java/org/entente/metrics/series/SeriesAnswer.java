package org.entente.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's figures over time, one series for each combination of what was asked to be told apart.
 *
 * @param action the one action that was asked for
 * @param by what the series are broken down by; absent if by nothing
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> by,
        String granularity,
        String count,
        String timeZone,
        Instant from,
        Instant to,
        List<Line> series)
        implements Table {

    @Override
    public List<String> header() {
        return Stream.of(List.of("action"), by, List.of("period", count))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Stream<List<String>> rows() {
        return series.stream().flatMap(line -> line.points().stream().map(point -> row(line, point)));
    }

    private static List<String> row(Line line, Point point) {
        List<String> row = new ArrayList<>(line.key().values());
        row.add(point.period());
        row.add(Long.toString(point.value()));
        return row;
    }

    /**
     * One series.
     *
     * @param key what it counts: the action, and the values of what the answer is broken down by
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
