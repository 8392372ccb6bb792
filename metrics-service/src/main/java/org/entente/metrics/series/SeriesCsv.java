package org.entente.metrics.series;

import java.util.Map;

/** Writes series as CSV (RFC 4180): a line for each point. */
final class SeriesCsv {

    static final String MEDIA_TYPE = "text/csv";

    private SeriesCsv() {}

    static String write(SeriesAnswer answer) {
        StringBuilder csv = new StringBuilder("action");
        if (answer.by() != null) {
            csv.append(',').append(answer.by());
        }
        csv.append(",period,").append(answer.count()).append("\r\n");
        for (SeriesAnswer.Line line : answer.series()) {
            line.points().forEach(point -> append(csv, line.key(), point));
        }
        return csv.toString();
    }

    /** No value needs quotes: they are words, aliases, codes, media types and numbers. */
    private static void append(StringBuilder csv, Map<String, String> key, SeriesAnswer.Point point) {
        csv.append(String.join(",", key.values())).append(',');
        csv.append(point.period()).append(',').append(point.value()).append("\r\n");
    }
}
