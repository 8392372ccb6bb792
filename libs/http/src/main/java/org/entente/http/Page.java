package org.entente.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins; none on the last
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of what a query found that asked for one element more than the page holds.
     *
     * @param cursorOf the cursor behind an element
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        return new Page<>(found.subList(0, limit), Optional.of(cursorOf.apply(found.get(limit - 1))));
    }

    /** The same page of other elements. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
