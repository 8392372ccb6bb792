package org.entente.metrics.series;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.Dimension;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;

/** Figures laid out in series, with a zero wherever there is none. */
final class SeriesTable {

    private final SeriesQuestion question;
    private final List<Period> periods;
    private final String zoneName;
    private final List<Line> lines;

    SeriesTable(SeriesQuestion question, List<Period> periods, String zoneName, List<Line> lines) {
        this.question = question;
        this.periods = periods;
        this.zoneName = zoneName;
        this.lines = question.by().isEmpty() ? ofEachAction(question, lines) : lines;
    }

    private static List<Line> ofEachAction(SeriesQuestion question, List<Line> found) {
        Map<Action, Line> lines = new EnumMap<>(Action.class);
        question.actions().forEach(action -> lines.put(action, new Line(action, List.of(), List.of())));
        found.forEach(line -> lines.put(line.action(), line));
        return List.copyOf(lines.values());
    }

    /** How many points the answer has. */
    long points() {
        return (long) lines.size() * periods.size();
    }

    SeriesAnswer answer() {
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
                lines.stream().sorted(Line.ORDER).map(this::line).toList());
    }

    private SeriesAnswer.Line line(Line line) {
        RulesVersions versions = null;
        for (Figure figure : line.figures()) {
            versions = RulesVersions.ofBoth(versions, figure.rulesVersions());
        }
        boolean differ = versions != null && versions.differ();
        return new SeriesAnswer.Line(key(line), versions, points(line.figures(), differ));
    }

    private Map<String, String> key(Line line) {
        Map<String, String> key = new LinkedHashMap<>();
        key.put("action", line.action().wireName());
        for (int i = 0; i < question.by().size(); i++) {
            key.put(question.by().get(i).wireName(), line.key().get(i));
        }
        return key;
    }

    private List<SeriesAnswer.Point> points(List<Figure> figures, boolean versionsDiffer) {
        Figure[] byPeriod = new Figure[periods.size()];
        figures.forEach(figure -> byPeriod[figure.period()] = figure);
        List<SeriesAnswer.Point> points = new ArrayList<>(byPeriod.length);
        for (int i = 0; i < byPeriod.length; i++) {
            Figure figure = byPeriod[i];
            RulesVersions versions = figure != null && versionsDiffer ? figure.rulesVersions() : null;
            points.add(new SeriesAnswer.Point(periods.get(i).label(), figure == null ? 0 : figure.value(), versions));
        }
        return points;
    }
}
