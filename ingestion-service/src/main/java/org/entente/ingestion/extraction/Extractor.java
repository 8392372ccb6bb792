package org.entente.ingestion.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.fact.Document;
import org.entente.ingestion.extraction.fact.Draft;
import org.entente.ingestion.extraction.fact.FactFinder;
import org.entente.ingestion.extraction.language.DocumentLanguages;
import org.entente.ingestion.extraction.language.Guess;
import org.entente.ingestion.extraction.language.Languages;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.entente.ingestion.extraction.mention.ReadText;
import org.entente.ingestion.extraction.mention.Reader;
import org.entente.ingestion.extraction.merge.Confidence;
import org.entente.ingestion.extraction.merge.Duplicates;
import org.entente.ingestion.extraction.merge.Evidence;
import org.entente.ingestion.extraction.text.Block;
import org.entente.ingestion.extraction.text.Layout;
import org.entente.ingestion.extraction.text.SourceText;

/** Finds the facts in plain text. Safe to share between threads. */
public final class Extractor {
    private final Lexicons lexicons;
    private final Languages languages;
    private final Confidence confidence = Confidence.fitted();

    private Extractor(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.languages = new Languages(lexicons);
    }

    /** An extractor with all lexicons loaded. */
    public static Extractor create() {
        return new Extractor(Lexicons.load());
    }

    /** An extractor for the languages of those lexicons. */
    public static Extractor with(Lexicons lexicons) {
        return new Extractor(lexicons);
    }

    /** The languages in which facts are found (BCP 47). */
    public List<String> readLanguages() {
        return lexicons.all().stream().map(Lexicon::language).toList();
    }

    /**
     * The facts in a text.
     *
     * @param text plain text; all spans count its Unicode code points
     * @param documentDate the day of the document as EDTF ({@code 2019-11-15}), used only if the text does not state its
     *     own; anything but a full day is ignored
     */
    public Extraction extract(String text, Optional<String> documentDate) {
        List<Block> blocks = Layout.blocks(text);
        DocumentLanguages spoken = languages.of(text, blocks);
        Reader reader = new Reader(spoken::lexicon);
        ReadText read = reader.read(text, blocks, documentDate.flatMap(Extractor::day));
        Document document = Document.of(new SourceText(text), read.readings());
        List<ExtractedFact> facts = Duplicates.removed(FactFinder.find(document)).stream()
                .map(draft -> fact(draft, spoken))
                .toList();
        return new Extraction(
                spoken.main().map(Guess::language),
                spoken.main().map(Guess::confidence).orElse(0.0),
                spoken.isSupported(),
                read.statedDate().map(LocalDate::toString),
                facts);
    }

    private ExtractedFact fact(Draft draft, DocumentLanguages spoken) {
        Set<String> evidence = Evidence.of(draft, spoken.home());
        return new ExtractedFact(draft.kind(), draft.fields(), confidence.of(evidence), draft.rules(), evidence);
    }

    private static Optional<LocalDate> day(String edtf) {
        try {
            return Optional.of(LocalDate.parse(edtf));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
