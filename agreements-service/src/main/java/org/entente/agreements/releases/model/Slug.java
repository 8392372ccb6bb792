package org.entente.agreements.releases.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Words as they may stand in an address: small ASCII letters and digits, joined by hyphens. */
final class Slug {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * The slug of a text, cut between words; empty if it has no Latin letters or digits.
     *
     * @param longest in characters
     * @param without a word that is left out
     */
    static String of(String text, int longest, String without) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        StringJoiner slug = new StringJoiner("-");
        for (String word : BETWEEN_WORDS.split(bare.toLowerCase(Locale.ROOT))) {
            boolean fits = slug.length() + 1 + word.length() <= longest;
            if (!fits && slug.length() > 0) {
                break;
            }
            if (!word.isEmpty() && !word.equals(without) && !(slug.length() == 0 && word.equals("the"))) {
                slug.add(word.substring(0, Math.min(word.length(), longest)));
            }
        }
        return slug.toString();
    }
}
