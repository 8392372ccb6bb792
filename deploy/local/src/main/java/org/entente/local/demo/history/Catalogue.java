package org.entente.local.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The items that members can download, by the time at which each was first pushed. */
final class Catalogue {

    private final List<Instant> times;
    private final List<Item> items;
    private final Weights popularity;

    Catalogue(List<Occurrence> pushes) {
        Set<String> seen = new HashSet<>();
        List<Occurrence> first = pushes.stream()
                .sorted(Comparator.comparing(Occurrence::time))
                .filter(push -> seen.add(push.item().id()))
                .toList();
        this.times = first.stream().map(Occurrence::time).toList();
        this.items = first.stream().map(Occurrence::item).toList();
        this.popularity = Weights.of(items, Item::popularity);
    }

    /** An item pushed within {@code age} before {@code time}, popular ones more often; none if nothing was. */
    Optional<Item> draw(Instant time, Duration age, Draws draws) {
        long low = popularity.before(firstAtOrAfter(time.minus(age)));
        long high = popularity.before(firstAtOrAfter(time));
        if (low == high) {
            return Optional.empty();
        }
        return Optional.of(items.get(popularity.indexAt(low + draws.below(Math.toIntExact(high - low)))));
    }

    private int firstAtOrAfter(Instant time) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
