package org.entente.metrics.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.metrics.series.Table;
import org.jspecify.annotations.Nullable;

/**
 * The items that were used most in a window, the most used first.
 *
 * @param count {@code total} or {@code unique}: what they are ordered by
 */
public record TopItems(String exchange, String action, String count, Instant from, Instant to, List<Entry> items)
        implements Table {

    /**
     * One item.
     *
     * @param title as one of its events says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String item, @Nullable String title, long total, long unique) {}

    @Override
    public List<String> header() {
        return List.of("item", "title", "total", "unique");
    }

    @Override
    public Stream<List<String>> rows() {
        return items.stream()
                .map(entry -> List.of(
                        entry.item(),
                        entry.title() == null ? "" : entry.title(),
                        Long.toString(entry.total()),
                        Long.toString(entry.unique())));
    }
}
