package org.entente.ingestion.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds quoted words in a text, however the text breaks its lines. */
record Passages(String text) {

    private static final String GAP = " … ";

    /** A stretch of the text in Java's own offsets. */
    record Passage(int from, int to) {}

    Passage whole() {
        return new Passage(0, text.length());
    }

    /** The one place where the text has these words; "a … b" reaches from the words a to the next b. */
    Passage only(String words) {
        int gap = words.indexOf(GAP);
        if (gap >= 0) {
            Passage begin = only(words.substring(0, gap));
            List<Passage> ends = all(words.substring(gap + GAP.length()), new Passage(begin.to(), text.length()));
            require(!ends.isEmpty(), "'" + words + "' has no end in the text.");
            return new Passage(begin.from(), ends.get(0).to());
        }
        List<Passage> places = all(words, whole());
        require(places.size() == 1, "'" + words + "' is in the text " + places.size() + " times, not once.");
        return places.get(0);
    }

    /** Words within a passage; which of them, counted from 1, or 0 if there must be only one. */
    Passage within(Passage passage, String words, int which) {
        List<Passage> places = all(words, passage);
        require(!places.isEmpty(), "'" + words + "' is not in '" + words(passage) + "'.");
        require(which > 0 || places.size() == 1, "'" + words + "' is there more than once; add #1, #2 …");
        require(which <= places.size(), "'" + words + "' is there only " + places.size() + " times.");
        return places.get(Math.max(which, 1) - 1);
    }

    /** What the passage says, with white space made single. */
    String words(Passage passage) {
        return text.substring(passage.from(), passage.to())
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }

    Span span(Passage passage) {
        return new Span(text.codePointCount(0, passage.from()), text.codePointCount(0, passage.to()));
    }

    private List<Passage> all(String words, Passage passage) {
        Matcher matcher = pattern(words)
                .matcher(text)
                .region(passage.from(), passage.to())
                .useTransparentBounds(true);
        List<Passage> places = new ArrayList<>();
        matcher.results()
                .map((MatchResult match) -> new Passage(match.start(), match.end()))
                .forEach(places::add);
        return places;
    }

    private static Pattern pattern(String words) {
        String inner = Stream.of(words.split("(?U)\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                edge(words.codePointAt(0), "<") + inner + edge(words.codePointBefore(words.length()), ""),
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Words that begin or end with a letter or digit are whole words. */
    private static String edge(int codePoint, String side) {
        return Character.isLetterOrDigit(codePoint) ? "(?" + side + "!\\w)" : "";
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
