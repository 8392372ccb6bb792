package org.entente.ingestion.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ingestion.extraction.text.Token;
import org.entente.ingestion.extraction.text.Tokenizer;

/**
 * Finds phrases in a row of tokens, the longest of each kind at each place. A phrase written with a capital matches only
 * capitalised words, one written in capitals only capitals.
 */
final class PhraseTable {

    private enum Letters {
        ANY,
        CAPITAL,
        CAPITALS
    }

    private record Entry(CueKind kind, String value, Letters letters) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>(1);
    }

    private final Node root = new Node();

    void add(CueKind kind, String phrase, String value) {
        List<Token> tokens = Tokenizer.phrase(phrase);
        Node node = root;
        for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.lower(), word -> new Node());
        }
        Entry entry = new Entry(kind, value, letters(tokens.get(0)));
        if (node.entries.stream().noneMatch(known -> known.kind == kind && known.letters == entry.letters)) {
            node.entries.add(entry);
        }
    }

    private static Letters letters(Token first) {
        if (first.isAllCapitals()) {
            return Letters.CAPITALS;
        }
        return first.isCapitalised() ? Letters.CAPITAL : Letters.ANY;
    }

    /** Adds the phrases that start at a token. */
    void addStartingAt(List<Token> tokens, int first, List<Cue> cues) {
        int known = cues.size();
        Node node = root.next.get(tokens.get(first).lower());
        for (int i = first; node != null; i++) {
            for (Entry entry : node.entries) {
                if (matches(entry.letters, tokens.get(first))) {
                    addLonger(new Cue(entry.kind, entry.value, first, i), known, cues);
                }
            }
            node = i + 1 < tokens.size() ? node.next.get(tokens.get(i + 1).lower()) : null;
        }
    }

    /** The longer phrase of a kind takes the place of the shorter one that starts at the same token. */
    private static void addLonger(Cue cue, int known, List<Cue> cues) {
        for (int i = known; i < cues.size(); i++) {
            if (cues.get(i).kind() == cue.kind()) {
                cues.set(i, cue);
                return;
            }
        }
        cues.add(cue);
    }

    private static boolean matches(Letters letters, Token token) {
        return switch (letters) {
            case ANY -> true;
            case CAPITAL -> !token.isSmall();
            case CAPITALS -> token.isAllCapitals();
        };
    }
}
