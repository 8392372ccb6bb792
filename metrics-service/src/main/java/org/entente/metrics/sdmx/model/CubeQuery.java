package org.entente.metrics.sdmx.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which observations are asked for.
 *
 * @param keys at least one; an observation must fit any
 * @param filters what the code of a dimension must pass; not of time
 * @param times times in any of which a period must begin; at least one
 * @param asOf the figures as they were then
 * @param updatedAfter only figures that have changed since
 * @param first so many of each series at most, from its beginning
 * @param last so many of each series at most, from its end
 */
public record CubeQuery(
        List<KeyPattern> keys,
        Map<SdmxDimension, ComponentFilter> filters,
        List<TimeRange> times,
        Optional<Instant> asOf,
        Optional<Instant> updatedAfter,
        Optional<Integer> first,
        Optional<Integer> last) {

    public CubeQuery {
        if (asOf.isPresent() && updatedAfter.isPresent() && updatedAfter.get().isAfter(asOf.get())) {
            throw new InvalidQuery("'updatedAfter' must not be later than 'asOf'.");
        }
    }

    /** The shortest time that holds all periods. */
    public TimeRange hull() {
        return times.stream().reduce(TimeRange::hull).orElse(TimeRange.ALL);
    }

    /** Those of the codes of a dimension that can be in the answer. */
    public List<String> admitted(SdmxDimension dimension, List<String> codes) {
        Optional<Set<String>> named = named(dimension);
        return codes.stream()
                .filter(code -> named.map(some -> some.contains(code)).orElse(true))
                .filter(code -> passes(dimension, code))
                .toList();
    }

    /** Whether a key is asked for. */
    public boolean admits(List<String> key) {
        return keys.stream().anyMatch(pattern -> pattern.fits(key))
                && SdmxDimension.OF_KEY.stream().allMatch(dimension -> passes(dimension, key.get(dimension.ordinal())));
    }

    /** The same query with a dimension left open. */
    public CubeQuery without(SdmxDimension dimension) {
        List<KeyPattern> open =
                keys.stream().map(pattern -> open(pattern, dimension)).toList();
        Map<SdmxDimension, ComponentFilter> rest = filters.entrySet().stream()
                .filter(filter -> filter.getKey() != dimension)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CubeQuery(open, rest, times, asOf, updatedAfter, first, last);
    }

    private static KeyPattern open(KeyPattern pattern, SdmxDimension dimension) {
        List<Set<String>> codes = new ArrayList<>(pattern.codes());
        codes.set(dimension.ordinal(), Set.of());
        return new KeyPattern(codes);
    }

    private boolean passes(SdmxDimension dimension, String code) {
        return !filters.containsKey(dimension) || filters.get(dimension).admits(code);
    }

    private Optional<Set<String>> named(SdmxDimension dimension) {
        Set<String> named = new LinkedHashSet<>();
        for (KeyPattern pattern : keys) {
            Set<String> codes = pattern.codes().get(dimension.ordinal());
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            named.addAll(codes);
        }
        return Optional.of(named);
    }
}
