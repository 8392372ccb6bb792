package org.entente.metrics.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.Dimension;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;

/** Lays figures out in series, with a zero wherever there is none. */
final class SeriesTable {

    private final SeriesQuestion question;
    private final List<Period> periods;
    private final String zoneName;

    SeriesTable(SeriesQuestion question, List<Period> periods, String zoneName) {
        this.question = question;
        this.periods = periods;
        this.zoneName = zoneName;
    }

    /** How many points the answer would have. */
    long points(List<Figure> figures) {
        long lines = figures.stream().map(Line::of).distinct().count();
        return lines * periods.size();
    }

    SeriesAnswer fill(List<Figure> figures) {
        SortedMap<Line, long[]> values = new TreeMap<>();
        if (question.by().isEmpty()) {
            question.actions().forEach(action -> values.put(new Line(action, List.of()), new long[periods.size()]));
        }
        for (Figure figure : figures) {
            values.computeIfAbsent(Line.of(figure), line -> new long[periods.size()])[figure.period()] = figure.value();
        }
        return answer(values.entrySet().stream()
                .map(entry -> new SeriesAnswer.Line(key(entry.getKey()), points(entry.getValue())))
                .toList());
    }

    private SeriesAnswer answer(List<SeriesAnswer.Line> lines) {
        return new SeriesAnswer(
                question.exchange(),
                question.action().map(Action::wireName).orElse(null),
                question.by().stream().map(Dimension::wireName).toList(),
                question.granularity().wireName(),
                question.count().wireName(),
                zoneName,
                question.window().from(),
                question.window().to(),
                lines);
    }

    private Map<String, String> key(Line line) {
        Map<String, String> key = new LinkedHashMap<>();
        key.put("action", line.action().wireName());
        for (int i = 0; i < question.by().size(); i++) {
            key.put(question.by().get(i).wireName(), line.key().get(i));
        }
        return key;
    }

    private List<SeriesAnswer.Point> points(long[] values) {
        List<SeriesAnswer.Point> points = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            points.add(new SeriesAnswer.Point(periods.get(i).label(), values[i]));
        }
        return points;
    }

    private record Line(Action action, List<String> key) implements Comparable<Line> {

        static Line of(Figure figure) {
            return new Line(figure.action(), figure.key());
        }

        @Override
        public int compareTo(Line other) {
            int order = action.compareTo(other.action);
            for (int i = 0; order == 0 && i < key.size(); i++) {
                order = key.get(i).compareTo(other.key.get(i));
            }
            return order;
        }
    }
}
