package org.entente.metrics.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        SortedMap<Line, Figure[]> lines = new TreeMap<>();
        if (question.by().isEmpty()) {
            question.actions().forEach(action -> lines.put(new Line(action, List.of()), new Figure[periods.size()]));
        }
        for (Figure figure : figures) {
            lines.computeIfAbsent(Line.of(figure), line -> new Figure[periods.size()])[figure.period()] = figure;
        }
        return answer(lines.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList());
    }

    private SeriesAnswer.Line line(Line line, Figure[] figures) {
        RulesVersions versions = Stream.of(figures)
                .filter(Objects::nonNull)
                .map(Figure::rulesVersions)
                .reduce(null, RulesVersions::ofBoth);
        boolean differ = versions != null && versions.differ();
        return new SeriesAnswer.Line(key(line), versions, points(figures, differ));
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
                question.includeExcluded() ? true : null,
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

    private List<SeriesAnswer.Point> points(Figure[] figures, boolean versionsDiffer) {
        List<SeriesAnswer.Point> points = new ArrayList<>(figures.length);
        for (int i = 0; i < figures.length; i++) {
            Figure figure = figures[i];
            RulesVersions versions = figure != null && versionsDiffer ? figure.rulesVersions() : null;
            points.add(new SeriesAnswer.Point(periods.get(i).label(), figure == null ? 0 : figure.value(), versions));
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
