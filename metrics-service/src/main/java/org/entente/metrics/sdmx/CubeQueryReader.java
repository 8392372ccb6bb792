package org.entente.metrics.sdmx;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.sdmx.model.ComponentFilter;
import org.entente.metrics.sdmx.model.CubeQuery;
import org.entente.metrics.sdmx.model.InvalidQuery;
import org.entente.metrics.sdmx.model.KeyPattern;
import org.entente.metrics.sdmx.model.SdmxDimension;
import org.entente.metrics.sdmx.model.TimeRange;

/** Reads which observations a request asks for, from its key and its parameters. */
final class CubeQueryReader {

    private final MultivaluedMap<String, String> parameters;

    CubeQueryReader(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    CubeQuery read(String key) {
        Map<SdmxDimension, ComponentFilter> filters = filters();
        Optional<ComponentFilter> time = Optional.ofNullable(filters.remove(SdmxDimension.TIME_PERIOD));
        return new CubeQuery(
                KeyPattern.read(key),
                filters,
                times(time),
                moment("asOf"),
                moment("updatedAfter"),
                number("firstNObservations"),
                number("lastNObservations"));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    private Map<SdmxDimension, ComponentFilter> filters() {
        Map<SdmxDimension, ComponentFilter> filters = new EnumMap<>(SdmxDimension.class);
        parameters.forEach((name, values) -> {
            if (name.startsWith("c[") && name.endsWith("]")) {
                filters.put(dimension(name.substring(2, name.length() - 1)), filter(name, values));
            }
        });
        return filters;
    }

    private static ComponentFilter filter(String name, List<String> values) {
        if (values.size() > 1) {
            throw new InvalidQuery("'" + name + "' may stand only once; '+' means \"and\", ',' means \"or\".");
        }
        return ComponentFilter.read(values.get(0));
    }

    private static SdmxDimension dimension(String id) {
        return SdmxDimension.ofId(id)
                .orElseThrow(() -> new InvalidQuery("There is no dimension '" + id + "' to filter by. There are "
                        + List.of(SdmxDimension.values()) + "."));
    }

    /** {@code startPeriod} and {@code endPeriod} are of older versions of the API, and still sent; both are included. */
    private List<TimeRange> times(Optional<ComponentFilter> filter) {
        TimeRange outer = new TimeRange(
                text("startPeriod").map(period -> TimeRange.of(period).from()).orElse(TimeRange.ALL.from()),
                text("endPeriod").map(period -> TimeRange.of(period).to()).orElse(TimeRange.ALL.to()));
        if (!outer.from().isBefore(outer.to())) {
            throw new InvalidQuery("'startPeriod' must not be after 'endPeriod'.");
        }
        List<TimeRange> times = new ArrayList<>();
        filter.map(ComponentFilter::ranges)
                .orElse(List.of(TimeRange.ALL))
                .forEach(range -> times.add(range.and(outer)));
        return times;
    }

    private Optional<Instant> moment(String name) {
        return text(name).map(TimeRange::momentOf);
    }

    private Optional<Integer> number(String name) {
        return text(name).map(text -> number(name, text));
    }

    private static int number(String name, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new InvalidQuery("'" + name + "' must be a number from 1.");
        }
        return Integer.parseInt(text);
    }
}
