package org.entente.ingestion.extraction.lexicon;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.ingestion.extraction.text.SentenceBreaks;
import org.entente.ingestion.extraction.text.Token;

/** The words of one language that the rules know: those of its folder, and those that CLDR has. */
public final class Lexicon {
    private static final int SHORTEST_ADJECTIVE = 5;

    private final String language;
    private final ULocale locale;
    private final PhraseTable phrases = new PhraseTable();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> frequent = new HashSet<>();
    private final List<String> adjectiveEndings = new ArrayList<>();
    private final LanguageModels models;
    private final int script;
    private final boolean decimalComma;

    private Lexicon(LanguageFolder folder) {
        this.language = folder.language();
        this.locale = ULocale.forLanguageTag(language);
        for (CueKind kind : CueKind.values()) {
            LexiconFile.read(folder.file(kind), (form, value) -> add(kind, form, value));
            LexiconFile.read(folder.sharedFile(kind), (form, value) -> add(kind, form, value));
        }
        new LocaleWords(locale, phrases).add();
        new SpelledNumbers(locale, phrases).add();
        this.script = UScript.getCodeFromName(ULocale.addLikelySubtags(locale).getScript());
        this.decimalComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        abbreviations.addAll(Abbreviations.of(locale));
        this.models = new LanguageModels(folder, abbreviations);
    }

    /** Reads the lexicon of a language; what its folder says of a word comes before what CLDR says. */
    static Lexicon load(LanguageFolder folder) {
        return new Lexicon(folder);
    }

    private void add(CueKind kind, String form, String value) {
        switch (kind) {
            case ABBREVIATION -> addAbbreviation(form);
            case FREQUENT -> frequent.add(form);
            case ADJECTIVE_ENDING -> adjectiveEndings.add(form);
            default -> phrases.add(kind, form, value);
        }
    }

    private void addAbbreviation(String word) {
        abbreviations.add(word);
        abbreviations.add(UCharacter.toTitleCase(locale, word, null));
    }

    /** The language (BCP 47). */
    public String language() {
        return language;
    }

    /** The script that the language is written in. */
    public int script() {
        return script;
    }

    /** Whether a comma starts the decimals. */
    public boolean writesDecimalComma() {
        return decimalComma;
    }

    /** Whether adjectives follow their noun, and names are written in small letters after their first word. */
    public boolean adjectivesFollow() {
        return !adjectiveEndings.isEmpty();
    }

    /** Whether a word in small letters ends as an adjective that follows its noun. */
    public boolean endsAsAdjective(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.length() >= SHORTEST_ADJECTIVE
                && adjectiveEndings.stream().anyMatch(singular::endsWith);
    }

    /** The sentence breaks of the language, for one thread. */
    public SentenceBreaks sentenceBreaks() {
        return models.sentenceBreaks();
    }

    /** The words that tell the language. */
    public Set<String> frequent() {
        return frequent;
    }

    /** All phrases in a row of tokens, the longest of each kind at each place, in order. */
    public List<Cue> cues(List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            phrases.addStartingAt(tokens, i, cues);
        }
        return cues;
    }
}
