package org.entente.ingestion.extraction.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.text.Sentence;
import org.entente.ingestion.extraction.text.Span;
import org.entente.ingestion.extraction.text.Token;

/** A sentence with the phrases of the lexicon that stand in it; of overlapping ones of a kind, the first and longest. */
public final class Passage {
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final boolean allCapitals;
    private final Map<CueKind, List<Cue>> cues = new EnumMap<>(CueKind.class);
    private final Cue[][] byToken = new Cue[CueKind.values().length][];

    Passage(Sentence sentence, Lexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.allCapitals = isAllCapitals(sentence);
        for (Cue cue : lexicon.cues(sentence.tokens())) {
            if (!isMonthOfMay(cue)) {
                add(cue);
            }
        }
    }

    /** A capital inside a sentence makes "May" a month, not an auxiliary. */
    private boolean isMonthOfMay(Cue cue) {
        return cue.kind() == CueKind.MOOD
                && cue.first() > 0
                && sentence.token(cue.first()).isCapitalised();
    }

    private void add(Cue cue) {
        Cue[] tokens = byToken[cue.kind().ordinal()];
        if (tokens == null) {
            tokens = new Cue[sentence.size()];
            byToken[cue.kind().ordinal()] = tokens;
        }
        if (tokens[cue.first()] == null) {
            for (int i = cue.first(); i <= cue.last(); i++) {
                tokens[i] = cue;
            }
            cues.computeIfAbsent(cue.kind(), kind -> new ArrayList<>()).add(cue);
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Whether a token is an adjective in small letters that follows the noun of a name: "Agence <em>nationale</em>". */
    boolean isAdjective(int index) {
        if (!adjectivesFollow() || index >= size() || !token(index).isSmall() || isFunction(index)) {
            return false;
        }
        boolean ending = lexicon.endsAsAdjective(token(index).lower());
        return has(CueKind.NATIONALITY, index) || ending && !isVerb(index);
    }

    private boolean isVerb(int index) {
        return has(CueKind.MOOD, index) || has(CueKind.INSTRUMENT_VERB, index) || has(CueKind.MEETING_VERB, index);
    }

    /** Whether names go on in small letters in this language. */
    boolean adjectivesFollow() {
        return lexicon.adjectivesFollow();
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return sentence.size();
    }

    public Token token(int index) {
        return sentence.token(index);
    }

    public Span span(int first, int last) {
        return sentence.span(first, last);
    }

    public Span span(Cue cue) {
        return sentence.span(cue.first(), cue.last());
    }

    public List<Cue> cues(CueKind kind) {
        return cues.getOrDefault(kind, List.of());
    }

    /** The phrase of that kind that covers a token. */
    public Optional<Cue> cue(CueKind kind, int index) {
        return Optional.ofNullable(at(kind, index));
    }

    public boolean has(CueKind kind, int index) {
        return at(kind, index) != null;
    }

    public boolean has(CueKind kind, int index, String value) {
        Cue cue = at(kind, index);
        return cue != null && cue.is(value);
    }

    /** Rules ask this at every token, so it makes nothing that would have to be collected. */
    private Cue at(CueKind kind, int index) {
        Cue[] tokens = byToken[kind.ordinal()];
        return tokens == null || index < 0 || index >= tokens.length ? null : tokens[index];
    }

    /** Whether a token is a function word of one of those roles. */
    public boolean isRole(int index, String... roles) {
        Cue cue = at(CueKind.FUNCTION, index);
        if (cue == null) {
            return false;
        }
        for (String role : roles) {
            if (cue.is(role) || isIndefinite(cue, role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndefinite(Cue cue, String role) {
        return role.equals("article") && cue.is("indefinite");
    }

    public boolean isFunction(int index) {
        return has(CueKind.FUNCTION, index);
    }

    /** Whether a token is a word with a capital that is not a function word at the start of a sentence. */
    public boolean isName(int index) {
        if (index < 0 || index >= size() || !token(index).isCapitalised()) {
            return false;
        }
        return token(index).isAllCapitals() && !isFunction(index)
                || !isFunction(index)
                || has(CueKind.COUNTRY, index)
                || (index > 0
                        && isRole(index, "epithet", "relative")
                        && token(index - 1).isCapitalised());
    }

    /** The tokens of a span, the first and the last. */
    public int firstTokenFrom(int offset) {
        int index = 0;
        while (index < size() && token(index).start() < offset) {
            index++;
        }
        return index;
    }

    /** Whether the sentence is written all in capitals, as some headings are. */
    public boolean isAllCapitals() {
        return allCapitals;
    }

    private static boolean isAllCapitals(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            words += token.isWord() ? 1 : 0;
            capitals += token.isAllCapitals() ? 1 : 0;
        }
        return words > 1 && capitals * 10 >= words * 8;
    }
}
