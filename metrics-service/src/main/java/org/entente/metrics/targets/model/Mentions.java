package org.entente.metrics.targets.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds names in a text: as words of their own, and with a capital, for a link is not the exchange Link. Longer names come first, for the
 * Africa Link Union is not the exchange Link, either.
 */
final class Mentions {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Predicate<MatchResult> HAS_CAPITAL =
            found -> found.group().codePoints().anyMatch(Character::isUpperCase);

    private Mentions() {}

    /** Whose names stand in a text. */
    static Set<Names> in(String text, List<Names> candidates) {
        List<Name> names = candidates.stream()
                .flatMap(candidate -> candidate.keys().stream().map(key -> new Name(candidate, key)))
                .sorted(Comparator.comparing((Name name) -> name.key.length()).reversed())
                .toList();
        Set<Names> mentioned = new LinkedHashSet<>();
        String left =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        String lowerCase = left.toLowerCase(Locale.ROOT);
        for (Name name : names) {
            if (lowerCase.contains(name.key)
                    && name.words().matcher(left).results().anyMatch(HAS_CAPITAL)) {
                mentioned.add(name.of);
                left = name.words().matcher(left).replaceAll(" ");
            }
        }
        return mentioned;
    }

    private record Name(Names of, String key) {

        Pattern words() {
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }
}
