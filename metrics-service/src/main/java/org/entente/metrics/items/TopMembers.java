package org.entente.metrics.items;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.metrics.series.Table;

/**
 * The members that were most active in a window, the most active first.
 *
 * @param count {@code total} or {@code unique}: what they are ordered by
 */
public record TopMembers(String exchange, String action, String count, Instant from, Instant to, List<Entry> members)
        implements Table {

    /** One member. */
    public record Entry(String member, String name, String country, long total, long unique) {}

    @Override
    public List<String> header() {
        return List.of("member", "name", "country", "total", "unique");
    }

    @Override
    public Stream<List<String>> rows() {
        return members.stream()
                .map(entry -> List.of(
                        entry.member(),
                        entry.name(),
                        entry.country(),
                        Long.toString(entry.total()),
                        Long.toString(entry.unique())));
    }
}
