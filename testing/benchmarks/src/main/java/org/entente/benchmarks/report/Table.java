package org.entente.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results for people: a line for each figure, with its bar and whether it is met. */
public final class Table {

    private static final List<String> HEADER = List.of("scenario", "measure", "value", "bar", "verdict");
    private static final int VALUE = 2;
    private static final String GAP = "  ";

    private Table() {}

    /** The table, with a line break after each line. */
    public static String of(List<Result> results) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        results.forEach(result -> result.figures().forEach(figure -> rows.add(row(result.scenario(), figure))));
        results.forEach(result -> result.failure().ifPresent(why -> rows.add(failure(result.scenario(), why))));
        List<Integer> widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> width(rows, column))
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static List<String> row(String scenario, Figure figure) {
        return List.of(
                scenario,
                figure.measure(),
                value(figure),
                figure.bar().map(Bar::toString).orElse(""),
                figure.passes().map(passes -> passes ? "pass" : "MISS").orElse(""));
    }

    private static List<String> failure(String scenario, String why) {
        return List.of(scenario, why, "", "", "FAILED");
    }

    private static String value(Figure figure) {
        String number = String.format(Locale.ROOT, "%,." + figure.unit().decimals() + "f", figure.value());
        return (number + " " + figure.unit().sign()).strip();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                        .mapToObj(column -> cell(row.get(column), widths.get(column), column == VALUE))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing()
                + System.lineSeparator();
    }

    private static String cell(String text, int width, boolean toTheRight) {
        String blanks = " ".repeat(width - text.length());
        return toTheRight ? blanks + text : text + blanks;
    }
}
