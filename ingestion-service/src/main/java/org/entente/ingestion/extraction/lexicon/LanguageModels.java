package org.entente.ingestion.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceModel;
import org.entente.ingestion.extraction.text.LocaleBreaks;
import org.entente.ingestion.extraction.text.ModelBreaks;
import org.entente.ingestion.extraction.text.SentenceBreaks;

/** What a language brings along for cutting sentences. */
final class LanguageModels {
    private final Optional<SentenceModel> sentences;
    private final Set<String> abbreviations;
    private final LocaleBreaks fallback;

    LanguageModels(LanguageFolder folder, Set<String> abbreviations) {
        this.sentences = folder.sentenceModel().map(LanguageModels::sentenceModel);
        this.abbreviations = abbreviations;
        this.fallback = LocaleBreaks.of(folder.language(), abbreviations);
    }

    private static SentenceModel sentenceModel(String resource) {
        try (InputStream model = LanguageModels.class.getResourceAsStream(resource)) {
            if (model == null) {
                throw new IllegalArgumentException("There is no model " + resource);
            }
            return new SentenceModel(model);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + resource, e);
        }
    }

    /** The breaks of the model, or those of Unicode and CLDR where there is no model. */
    SentenceBreaks sentenceBreaks() {
        return sentences
                .<SentenceBreaks>map(model -> new ModelBreaks(model, abbreviations))
                .orElseGet(fallback::copy);
    }
}
