package org.entente.ingestion.extraction.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of 103 languages. It is large, so it is loaded when a text first needs it. */
final class LanguageModel {
    private static final String MODEL = "/langdetect-183.bin";

    private LanguageDetectorModel model;

    /** The likeliest language of a text; of a short text the confidence is small. */
    Guess guess(String text) {
        Language language = new LanguageDetectorME(model()).predictLanguages(text)[0];
        return new Guess(ULocale.createCanonical(language.getLang()).toLanguageTag(), language.getConfidence());
    }

    private synchronized LanguageDetectorModel model() {
        if (model == null) {
            model = load();
        }
        return model;
    }

    private static LanguageDetectorModel load() {
        try (InputStream file = LanguageModel.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("There is no model " + MODEL);
            }
            return new LanguageDetectorModel(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + MODEL, e);
        }
    }
}
