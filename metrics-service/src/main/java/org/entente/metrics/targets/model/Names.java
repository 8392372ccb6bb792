package org.entente.metrics.targets.model;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.metrics.exchanges.model.NameKeys;

/**
 * What an exchange or a member is called.
 *
 * @param id the exchange's id or the member's alias
 * @param keys its names, in the form in which they are compared
 */
public record Names(String id, List<String> keys) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    public Names {
        keys = List.copyOf(keys);
    }

    /** Whether a text is one of the names. */
    boolean are(String text) {
        return NameKeys.of(List.of(text)).stream().anyMatch(keys::contains);
    }

    /** Whether one of the names stands in a text, as words of their own and with a capital: a link is not the exchange Link. */
    boolean standIn(String text) {
        String spaced = SPACE.matcher(text).replaceAll(" ");
        return keys.stream().anyMatch(key -> standsIn(key, spaced));
    }

    private static boolean standsIn(String key, String text) {
        String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .anyMatch(found -> found.group().chars().anyMatch(Character::isUpperCase));
    }
}
