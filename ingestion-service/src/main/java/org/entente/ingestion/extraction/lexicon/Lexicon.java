package org.entente.ingestion.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.ingestion.extraction.text.Token;

/** The words of one language that the rules know, with the names of countries and groups. */
public final class Lexicon {
    private static final String SHARED = "shared";

    private final String language;
    private final PhraseTable phrases = new PhraseTable();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> frequent = new HashSet<>();

    private Lexicon(String language) {
        this.language = language;
    }

    /** Reads the lexicon of a language from its folder of resources. */
    static Lexicon load(String language) {
        Lexicon lexicon = new Lexicon(language);
        for (CueKind kind : CueKind.values()) {
            LexiconFile.read(language + "/" + kind.file(), (form, value) -> lexicon.add(kind, form, value));
            LexiconFile.read(SHARED + "/" + kind.file(), (form, value) -> lexicon.add(kind, form, value));
        }
        lexicon.addCountries();
        return lexicon;
    }

    private void add(CueKind kind, String form, String value) {
        switch (kind) {
            case ABBREVIATION -> abbreviations.add(form.toLowerCase(Locale.ROOT));
            case FREQUENT -> frequent.add(form);
            default -> phrases.add(kind, form, value);
        }
    }

    private void addCountries() {
        Locale reader = Locale.forLanguageTag(language);
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
            phrases.add(CueKind.COUNTRY, name, code);
        }
    }

    /** The language (BCP 47). */
    public String language() {
        return language;
    }

    public Set<String> abbreviations() {
        return abbreviations;
    }

    boolean isFrequent(String word) {
        return frequent.contains(word);
    }

    /** All phrases in a row of tokens, the longest of each kind at each place, in order. */
    public List<Cue> cues(List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            cues.addAll(phrases.startingAt(tokens, i));
        }
        return cues;
    }
}
