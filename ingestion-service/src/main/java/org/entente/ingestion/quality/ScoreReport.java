package org.entente.ingestion.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** A score as tables for people. */
public final class ScoreReport {

    private static final String ROW = "%-34s %6s %9s %6s %7s %7s %7s %7s";

    private final StringJoiner lines = new StringJoiner("\n");

    private ScoreReport() {}

    /** Facts by kind, fields, documents, and one line that sums all up. */
    public static String tables(Score score) {
        ScoreReport report = new ScoreReport();
        report.head("facts");
        score.kinds().forEach((kind, tally) -> report.row(kind.wireName(), tally, false));
        report.row("all", score.facts(), false);
        report.head("fields of the facts found");
        score.fields()
                .forEach((kind, fields) ->
                        fields.forEach((field, tally) -> report.row(kind.wireName() + "." + field, tally, true)));
        report.row("all", score.allFields(), true);
        report.head("documents");
        score.documents().forEach((name, tally) -> report.row(name, tally, false));
        report.lines.add("").add(summary(score));
        return report.lines.toString();
    }

    /** The score in one line. */
    public static String summary(Score score) {
        Tally facts = score.facts();
        return String.format(
                Locale.ROOT,
                "headline %.3f  facts P %.3f R %.3f F1 %.3f  fields F1 %.3f  spans %.3f",
                score.headline(),
                facts.precision(),
                facts.recall(),
                facts.f1(),
                score.allFields().f1(),
                score.allFields().exactness());
    }

    /** All that is wrong, a line each. */
    public static String findings(Score score) {
        StringJoiner lines = new StringJoiner("\n");
        score.findings().forEach(finding -> lines.add(line(finding)));
        return lines.toString();
    }

    private static String line(Finding finding) {
        String fact = finding.document() + "  " + finding.kind().wireName() + "  " + shortened(finding.fact());
        if (finding.difference() instanceof Finding.WrongField wrong) {
            return "wrong     " + fact + "  " + wrong.field() + ": "
                    + wrong.gold().orElse("–") + " ≠ " + wrong.predicted().orElse("–");
        }
        return (finding.difference() instanceof Finding.Missed ? "missed    " : "invented  ") + fact;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 79)) + "…";
    }

    private void head(String title) {
        Optional.of(lines).filter(all -> all.length() > 0).ifPresent(all -> all.add(""));
        lines.add(ROW.formatted(title, "gold", "proposed", "right", "P", "R", "F1", "spans"));
    }

    private void row(String title, Tally tally, boolean withSpans) {
        lines.add(ROW.formatted(
                        shortened(title),
                        tally.gold(),
                        tally.predicted(),
                        tally.right(),
                        share(tally.precision()),
                        share(tally.recall()),
                        share(tally.f1()),
                        withSpans ? share(tally.exactness()) : "")
                .stripTrailing());
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
