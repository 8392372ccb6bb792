package org.entente.ingestion.extraction.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Lexicon;

/**
 * Tells a language by how many of the words are among its frequent ones. In its own language about a third of the words
 * are, in a related one about an eighth; the confidence is what follows from that by Bayes' rule.
 */
final class WordVote {
    private static final double KNOWN = Math.log(0.34 / 0.05);
    private static final double UNKNOWN = Math.log(0.66 / 0.95);
    private static final double KNOWN_OTHER = Math.log(0.13 / 0.05);
    private static final double UNKNOWN_OTHER = Math.log(0.87 / 0.95);

    private final List<Lexicon> lexicons;
    private final Map<String, Integer> languagesOf = new HashMap<>();

    WordVote(List<Lexicon> lexicons) {
        this.lexicons = List.copyOf(lexicons);
        for (int i = 0; i < lexicons.size(); i++) {
            int bit = 1 << i;
            lexicons.get(i).frequent().forEach(word -> languagesOf.merge(word, bit, (a, b) -> a | b));
        }
    }

    /** The votes in a stretch of text. What has a digit in it, such as a part of a reference number, is no word of any language. */
    Votes count(String text, int from, int to) {
        Votes votes = new Votes(lexicons.size());
        int start = from;
        boolean isWord = true;
        for (int i = from; i <= to; i++) {
            if (i == to || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > start && isWord) {
                    votes.add(languagesOf.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), 0));
                }
                start = i + 1;
                isWord = true;
            } else {
                isWord &= Character.isLetter(text.charAt(i));
            }
        }
        return votes;
    }

    /** The language that is the likeliest, if any of its words is there. */
    Optional<Guess> winner(Votes votes) {
        double best = 0;
        double second = votes.words * UNKNOWN_OTHER;
        int winner = -1;
        for (int i = 0; i < lexicons.size(); i++) {
            int known = votes.known[i];
            double own = known * KNOWN + (votes.words - known) * UNKNOWN;
            double other = known * KNOWN_OTHER + (votes.words - known) * UNKNOWN_OTHER;
            if (known > 0 && (winner < 0 || own > best)) {
                second = winner < 0 ? Math.max(second, other) : Math.max(Math.max(second, best), other);
                best = own;
                winner = i;
            } else {
                second = Math.max(second, own);
            }
        }
        double confidence = 1 / (1 + Math.exp(second - best));
        return winner < 0
                ? Optional.empty()
                : Optional.of(new Guess(lexicons.get(winner).language(), confidence));
    }

    /** The share of the words that are frequent in a language. */
    double share(Votes votes, String language) {
        for (int i = 0; i < lexicons.size(); i++) {
            if (lexicons.get(i).language().equals(language)) {
                return (double) votes.known[i] / votes.words;
            }
        }
        return 0;
    }

    /** How many words there were, and how many of them each language knows. */
    static final class Votes {
        private final int[] known;
        private int words;

        private Votes(int languages) {
            known = new int[languages];
        }

        private void add(int languages) {
            words++;
            for (int i = 0; i < known.length; i++) {
                known[i] += languages >> i & 1;
            }
        }

        void add(Votes more) {
            words += more.words;
            Arrays.setAll(known, i -> known[i] + more.known[i]);
        }

        int words() {
            return words;
        }
    }
}
