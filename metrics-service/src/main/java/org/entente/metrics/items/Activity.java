package org.entente.metrics.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.entente.metrics.series.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one item, or by one member, month by month.
 *
 * @param item if it is about an item
 * @param title the item's, as one of its events says it
 * @param member if it is about a member
 * @param months those of UTC in which anything happened, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        String exchange,
        @Nullable String item,
        @Nullable String title,
        @Nullable String member,
        List<Month> months) implements Table {

    /**
     * What happened in one month.
     *
     * @param period such as {@code 2018-01}
     * @param action {@code pushed}, {@code downloaded} or {@code uploaded}
     * @param outsideMembership how many of a member's total were on days on which it was no member; absent if none were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            String period,
            String action,
            long total,
            long unique,
            @Nullable Long outsideMembership) {}

    @Override
    public List<String> header() {
        return List.of("period", "action", "total", "unique");
    }

    @Override
    public Stream<List<String>> rows() {
        return months.stream()
                .map(month -> List.of(
                        month.period(), month.action(), Long.toString(month.total()), Long.toString(month.unique())));
    }
}
