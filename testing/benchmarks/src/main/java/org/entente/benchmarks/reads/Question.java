package org.entente.benchmarks.reads;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.entente.benchmarks.report.Bar;

/**
 * A kind of question that dashboards ask.
 *
 * @param bar the milliseconds in which 99 of 100 are to be answered
 * @param leastBytes an answer that is shorter cannot be whole
 * @param path draws one of the kind: what is asked differs from request to request
 */
record Question(String name, Bar bar, int leastBytes, Function<Random, String> path) {

    private static final List<String> ACTIONS = List.of("", "&action=pushed", "&action=downloaded", "&action=uploaded");
    private static final List<String> COUNTS = List.of("total", "unique");
    private static final int WHOLE = 5_000;

    /** All kinds, about the years from the first on. */
    static List<Question> about(int firstYear) {
        return List.of(
                new Question(
                        "monthly by member over three years", Bar.atMost(30), WHOLE, draw -> monthly(firstYear, draw)),
                new Question("hourly for one month", Bar.atMost(50), WHOLE, draw -> hourly(firstYear, draw)),
                new Question("top 100 items of a year", Bar.atMost(300), WHOLE, draw -> top(firstYear, draw)));
    }

    private static String monthly(int firstYear, Random draw) {
        return "series?by=member&granularity=month&from=%d&to=%d%s%s"
                .formatted(firstYear, firstYear + Month.YEARS, action(draw), count(draw));
    }

    private static String hourly(int firstYear, Random draw) {
        YearMonth month = YearMonth.of(firstYear, 1).plusMonths(draw.nextInt(12 * Month.YEARS));
        return "series?granularity=hour&from=%s&to=%s%s%s"
                .formatted(month, month.plusMonths(1), action(draw), count(draw));
    }

    private static String top(int firstYear, Random draw) {
        int year = firstYear + draw.nextInt(Month.YEARS);
        return "top/items?limit=100&from=%d&to=%d%s%s".formatted(year, year + 1, action(draw), count(draw));
    }

    private static String action(Random draw) {
        return ACTIONS.get(draw.nextInt(ACTIONS.size()));
    }

    private static String count(Random draw) {
        return "&count=" + COUNTS.get(draw.nextInt(COUNTS.size()));
    }
}
