package org.entente.ingestion.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text as they are compared: without case, accents, punctuation and articles. */
record Words(List<String> list) {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "le", "la", "les", "el", "los", "las", "l");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\w)['’]s\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Words of(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT) // both ways, so that ß becomes ss
                .toLowerCase(Locale.ROOT);
        List<String> all = WORD.matcher(POSSESSIVE.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> telling =
                all.stream().filter(word -> !ARTICLES.contains(word)).toList();
        return new Words(telling.isEmpty() ? all : telling);
    }

    /** The harmonic mean of the shares of words that each has in common with the other; 1 for the same words. */
    double likeness(Words other) {
        if (list.isEmpty() || other.list.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(other.list);
        long common = list.stream().filter(left::remove).count();
        return 2.0 * common / (list.size() + other.list.size());
    }
}
