package org.entente.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param includeExcluded true if what is excluded by rule counts, too; else absent
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
        @Nullable Boolean includeExcluded,
        List<Line> series)
        implements Table {

    @Override
    public List<String> header() {
        return Stream.of(List.of("action"), by, List.of("period", count, "rulesFirst", "rulesLast"))
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
        Optional<RulesVersions> versions = Optional.ofNullable(versions(line, point));
        row.add(versions.map(known -> Integer.toString(known.first())).orElse(""));
        row.add(versions.map(known -> Integer.toString(known.last())).orElse(""));
        return row;
    }

    private static @Nullable RulesVersions versions(Line line, Point point) {
        if (point.rulesVersions() != null) {
            return point.rulesVersions();
        }
        return point.value() == 0 ? null : line.rulesVersions();
    }

    /**
     * One series.
     *
     * @param key what it counts: the action, and the values of what the answer is broken down by
     * @param rulesVersions by which its figures were counted; absent if nothing was
     * @param points one for every period, also those in which nothing happened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(Map<String, String> key, @Nullable RulesVersions rulesVersions, List<Point> points) {}

    /**
     * One figure.
     *
     * @param period such as {@code 2018}, {@code 2018-01}, {@code 2018-01-31} or {@code 2018-01-31T09:00Z}
     * @param rulesVersions by which it was counted, where those of the line differ and anything was
     */
    @JsonSerialize(using = PointWriter.class)
    public record Point(String period, long value, @Nullable RulesVersions rulesVersions) {}
}
