package org.entente.benchmarks.reads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month of the events that reads choose from.
 *
 * @param first the number of its first event
 * @param last the number of its last event
 */
record Month(LocalDate start, long first, long last) {

    /** How many years the events go over. */
    static final int YEARS = 3;

    private static final int MONTHS = 12 * YEARS;

    /** The months of three years from then on, each with its part of the events. */
    static List<Month> from(int year, long events) {
        return IntStream.range(0, MONTHS)
                .mapToObj(n -> new Month(
                        LocalDate.of(year, 1, 1).plusMonths(n), events * n / MONTHS + 1, events * (n + 1) / MONTHS))
                .toList();
    }

    /** As series write it, such as {@code 2024-05}. */
    String name() {
        return YearMonth.from(start).toString();
    }

    OffsetDateTime opening() {
        return start.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return start.plusMonths(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
