package org.entente.metrics.counting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.metrics.events.model.ExchangeEvent;

/**
 * Events as the database takes them. To make it of thousands of events takes a while, in which an event loop would do nothing else.
 *
 * @param arrivals all of them, in the order in which they came
 * @param distinct what is sent again at once left out
 * @param columns of {@code distinct}: what {@link EventStore#COUNT} is given
 * @param months in which they happened
 */
record Batch(List<Arrival> arrivals, List<Arrival> distinct, List<Object> columns, Set<LocalDate> months) {

    private static final long SECONDS_OF_DAY = 86_400;

    static Batch of(List<Arrival> arrivals) {
        List<Arrival> distinct = distinct(arrivals);
        return new Batch(arrivals, distinct, columns(distinct), monthsOf(arrivals));
    }

    private static List<Arrival> distinct(List<Arrival> arrivals) {
        Set<Identity> known = new HashSet<>(2 * arrivals.size());
        return arrivals.stream()
                .filter(arrival -> known.add(Identity.of(arrival.event())))
                .toList();
    }

    /** Events come day by day as a rule, so that most need no date of their own. */
    private static Set<LocalDate> monthsOf(List<Arrival> arrivals) {
        Set<LocalDate> months = new HashSet<>();
        long lastDay = Long.MIN_VALUE;
        for (Arrival arrival : arrivals) {
            long day = Math.floorDiv(arrival.event().time().getEpochSecond(), SECONDS_OF_DAY);
            if (day != lastDay) {
                months.add(EventMonths.of(arrival.event().time()));
                lastDay = day;
            }
        }
        return months;
    }

    private static List<Object> columns(List<Arrival> arrivals) {
        return List.of(
                column(arrivals, String[]::new, ExchangeEvent::exchange),
                column(arrivals, String[]::new, ExchangeEvent::source),
                column(arrivals, String[]::new, ExchangeEvent::id),
                column(arrivals, OffsetDateTime[]::new, event -> event.time().atOffset(ZoneOffset.UTC)),
                column(arrivals, String[]::new, event -> event.action().wireName()),
                column(arrivals, String[]::new, event -> event.member().value()),
                column(arrivals, String[]::new, ExchangeEvent::item),
                column(arrivals, String[]::new, event -> Objects.requireNonNullElse(event.mediaType(), "")),
                column(arrivals, String[]::new, ExchangeEvent::title),
                column(arrivals, Long[]::new, ExchangeEvent::bytes));
    }

    private static <T> T[] column(List<Arrival> arrivals, IntFunction<T[]> array, Function<ExchangeEvent, T> value) {
        T[] column = array.apply(arrivals.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(arrivals.get(row).event());
        }
        return column;
    }

    /** What tells an event apart from all others. */
    private record Identity(String exchange, String source, String id) {

        static Identity of(ExchangeEvent event) {
            return new Identity(event.exchange(), event.source(), event.id());
        }
    }
}
