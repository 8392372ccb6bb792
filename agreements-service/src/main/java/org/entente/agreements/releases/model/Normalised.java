package org.entente.agreements.releases.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text reduced to what makes two spellings the same: no case, accents, punctuation or leading article.
 *
 * @param text letters and digits, with single spaces between words
 */
public record Normalised(String text) {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final String ARTICLE = "the ";

    /** The normalised form of any text; one without letters and digits is kept as it stands. */
    public static Normalised of(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String folded = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String words = BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
        if (words.isEmpty()) {
            return new Normalised(text.strip());
        }
        return new Normalised(words.startsWith(ARTICLE) ? words.substring(ARTICLE.length()) : words);
    }
}
