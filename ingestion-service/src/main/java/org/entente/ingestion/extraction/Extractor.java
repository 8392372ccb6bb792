package org.entente.ingestion.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.fact.Document;
import org.entente.ingestion.extraction.fact.Draft;
import org.entente.ingestion.extraction.fact.FactFinder;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.entente.ingestion.extraction.mention.Reader;
import org.entente.ingestion.extraction.merge.Confidence;
import org.entente.ingestion.extraction.merge.Duplicates;
import org.entente.ingestion.extraction.text.SourceText;

/** Finds the facts in plain text. Safe to share between threads. */
public final class Extractor {
    private final Lexicons lexicons;

    private Extractor(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** An extractor with all lexicons loaded. */
    public static Extractor create() {
        return new Extractor(Lexicons.load());
    }

    /**
     * The facts in a text.
     *
     * @param text plain text; all spans count its Unicode code points
     * @param documentDate the day of the document as EDTF ({@code 2019-11-15}), used only if the text does not state its
     *     own; anything but a full day is ignored
     */
    public Extraction extract(String text, Optional<String> documentDate) {
        Optional<Lexicon> lexicon = lexicons.of(text);
        Reader reader = new Reader(lexicon.orElse(lexicons.fallback()));
        Document document = Document.of(new SourceText(text), reader.read(text, documentDate.flatMap(Extractor::day)));
        List<ExtractedFact> facts = Duplicates.removed(FactFinder.find(document)).stream()
                .map(Extractor::fact)
                .toList();
        return new Extraction(lexicon.map(Lexicon::language), facts);
    }

    private static ExtractedFact fact(Draft draft) {
        return new ExtractedFact(draft.kind(), draft.fields(), Confidence.of(draft), draft.rules());
    }

    private static Optional<LocalDate> day(String edtf) {
        try {
            return Optional.of(LocalDate.parse(edtf));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
