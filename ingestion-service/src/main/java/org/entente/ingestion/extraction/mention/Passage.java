package org.entente.ingestion.extraction.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Sentence;
import org.entente.ingestion.extraction.text.Span;
import org.entente.ingestion.extraction.text.Token;

/** A sentence with the phrases of the lexicon that stand in it; of overlapping ones of a kind, the first and longest. */
public final class Passage {
    private static final List<String> ADJECTIVES = List.of(
            "al", "ale", "aux", "ique", "ienne", "ien", "ain", "aine", "if", "ive", "oise", "aise", "elle", "el",
            "aire", "ico", "ica", "ano", "ana", "ense", "ario", "aria", "ivo", "iva", "eño", "eña", "ino", "ina",
            "ual");

    private final Sentence sentence;
    private final boolean adjectivesFollow;
    private final Map<CueKind, List<Cue>> cues = new EnumMap<>(CueKind.class);
    private final Map<CueKind, Cue[]> byToken = new EnumMap<>(CueKind.class);

    /**
     * A sentence with its phrases.
     *
     * @param adjectivesFollow whether adjectives follow their noun and names are written in small letters after their
     *     first word, as in French and Spanish
     */
    Passage(Sentence sentence, List<Cue> found, boolean adjectivesFollow) {
        this.sentence = sentence;
        this.adjectivesFollow = adjectivesFollow;
        found.stream().filter(cue -> !isMonthOfMay(cue)).forEach(this::add);
    }

    /** A capital inside a sentence makes "May" a month, not an auxiliary. */
    private boolean isMonthOfMay(Cue cue) {
        return cue.kind() == CueKind.MOOD
                && cue.first() > 0
                && sentence.token(cue.first()).isCapitalised();
    }

    private void add(Cue cue) {
        Cue[] tokens = byToken.computeIfAbsent(cue.kind(), kind -> new Cue[sentence.size()]);
        if (tokens[cue.first()] == null) {
            for (int i = cue.first(); i <= cue.last(); i++) {
                tokens[i] = cue;
            }
            cues.computeIfAbsent(cue.kind(), kind -> new ArrayList<>()).add(cue);
        }
    }

    /** Whether a token is an adjective in small letters that follows the noun of a name: "Agence <em>nationale</em>". */
    boolean isAdjective(int index) {
        if (!adjectivesFollow || index >= size() || !token(index).isSmall() || isFunction(index)) {
            return false;
        }
        String word = token(index).lower().replaceFirst("s$", "");
        boolean ending = ADJECTIVES.stream().anyMatch(word::endsWith);
        return has(CueKind.NATIONALITY, index) || ending && word.length() > 4 && !isVerb(index);
    }

    private boolean isVerb(int index) {
        return has(CueKind.MOOD, index) || has(CueKind.INSTRUMENT_VERB, index) || has(CueKind.MEETING_VERB, index);
    }

    /** Whether names go on in small letters in this language. */
    boolean adjectivesFollow() {
        return adjectivesFollow;
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
        Cue[] tokens = byToken.get(kind);
        return tokens == null || index < 0 || index >= tokens.length
                ? Optional.empty()
                : Optional.ofNullable(tokens[index]);
    }

    public boolean has(CueKind kind, int index) {
        return cue(kind, index).isPresent();
    }

    public boolean has(CueKind kind, int index, String value) {
        return cue(kind, index).filter(cue -> cue.is(value)).isPresent();
    }

    /** Whether a token is a function word of one of those roles. */
    public boolean isRole(int index, String... roles) {
        Optional<Cue> cue = cue(CueKind.FUNCTION, index);
        for (String role : roles) {
            if (cue.isPresent() && (cue.get().is(role) || isIndefinite(cue.get(), role))) {
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
        long words = sentence.tokens().stream().filter(token -> token.isWord()).count();
        long capitals = sentence.tokens().stream().filter(Token::isAllCapitals).count();
        return words > 1 && capitals * 10 >= words * 8;
    }
}
