package org.entente.ingestion.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How good the extractor is, by kind, language and in all; each figure from 0 to 1.
 *
 * @param figures the figures by name
 */
record Levels(Map<String, Double> figures) {

    /** What a figure may lose before it counts as a fall: a figure can move a little when a rule gets better. */
    static final double MARGIN = 0.01;

    private static final String HEADING =
            "# What the extractor reached on the gold set (development) and the unseen texts. A fall by more than "
                    + MARGIN + " fails the build.\n";

    static Levels of(List<MarkedDocument> gold, Map<String, List<StatedFact>> predicted) {
        Score all = Scorer.score(gold, predicted);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("headline", all.headline());
        figures.put("facts", all.facts().f1());
        figures.put("fields", all.allFields().f1());
        figures.put("spans", all.allFields().exactness());
        all.kinds().forEach((kind, tally) -> figures.put("kind " + kind.wireName(), tally.f1()));
        byGroup("part", MarkedDocument::part, gold, predicted, figures);
        byGroup("language", MarkedDocument::language, gold, predicted, figures);
        return new Levels(figures);
    }

    private static void byGroup(
            String title,
            Function<MarkedDocument, String> group,
            List<MarkedDocument> gold,
            Map<String, List<StatedFact>> predicted,
            Map<String, Double> figures) {
        gold.stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .forEach((name, members) -> figures.put(
                        title + " " + name, Scorer.score(members, predicted).headline()));
    }

    static Levels read(Path file) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(line -> figures.put(line[0], Double.valueOf(line[1])));
        return new Levels(figures);
    }

    void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder(HEADING);
        figures.forEach((name, figure) -> lines.append(String.format(Locale.ROOT, "%s\t%.3f%n", name, figure)));
        Files.writeString(file, lines);
    }

    /** The figures that are lower than they were. */
    List<String> fallenSince(Levels recorded) {
        return recorded.figures.entrySet().stream()
                .filter(then -> now(then.getKey()) < then.getValue() - MARGIN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The recorded and today's figures side by side. */
    String comparedWith(Levels recorded) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.format("%-22s %9s %9s", "", "recorded", "now"));
        recorded.figures.forEach((name, then) -> lines.add(String.format(
                Locale.ROOT, "%-22s %9.3f %9.3f %s", name, then, now(name), now(name) < then - MARGIN ? "✗" : "")));
        return lines.toString();
    }

    private double now(String name) {
        return figures.getOrDefault(name, 0.0);
    }
}
