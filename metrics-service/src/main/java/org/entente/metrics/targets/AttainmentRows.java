package org.entente.metrics.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes attainment as rows: one for each line of a target, and one for a target that has none. */
final class AttainmentRows {

    static final List<String> HEADER = List.of(
            "target",
            "source",
            "scope",
            "action",
            "count",
            "member",
            "country",
            "period",
            "from",
            "to",
            "owed",
            "due",
            "done",
            "share",
            "state",
            "reachedOn",
            "projectedOn",
            "text",
            "reportedCompleted");

    private AttainmentRows() {}

    static Stream<List<String>> of(Attainment.OfTarget target) {
        return target.lines().isEmpty()
                ? Stream.of(row(
                        target,
                        List.of("", "", "", "", "", "", "", target.state(), "", ""),
                        target.target().terms().member()))
                : target.lines().stream().map(line -> row(target, figures(line), line.member()));
    }

    private static List<String> row(Attainment.OfTarget of, List<String> figures, @Nullable String member) {
        Terms terms = of.target().terms();
        Terms.ReportedCompleted completed = terms.reportedCompleted();
        List<String> row = new ArrayList<>();
        row.add(of.target().id().toString());
        row.add(source(of.target().source()));
        row.addAll(texts(terms.scope(), terms.action(), terms.count(), member, terms.country()));
        row.addAll(figures);
        row.addAll(texts(terms.text(), completed == null ? null : completed.words()));
        return row;
    }

    private static List<String> figures(Attainment.Line line) {
        return texts(
                line.period(),
                line.from(),
                line.to(),
                line.owed().toPlainString(),
                line.due() == null ? null : line.due().toPlainString(),
                line.done(),
                line.share(),
                line.state(),
                line.reachedOn(),
                line.projection() == null ? null : line.projection().on());
    }

    private static String source(TargetView.Source source) {
        return source.commitment() == null
                ? source.madeBy()
                : source.commitment().reference();
    }

    private static List<String> texts(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }
}
