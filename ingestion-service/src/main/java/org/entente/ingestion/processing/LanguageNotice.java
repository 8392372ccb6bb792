package org.entente.ingestion.processing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a submitter that no facts are found in texts of a language, which looks like a text without facts otherwise. */
final class LanguageNotice {

    /** Those that the extractor has a lexicon of. */
    private static final List<String> SUPPORTED = List.of("en", "fr", "es");

    private LanguageNotice() {}

    /** The notice, if there is cause for one. */
    static Optional<String> of(Optional<String> language, boolean isWithoutFacts) {
        if (language.isPresent() && !SUPPORTED.contains(root(language.get()))) {
            return Optional.of("The text is in " + name(language.get()) + ". " + whereFacts());
        }
        return language.isEmpty() && isWithoutFacts
                ? Optional.of("The language of the text was not recognised. " + whereFacts())
                : Optional.empty();
    }

    private static String whereFacts() {
        return "Facts are found in texts in "
                + SUPPORTED.stream().map(LanguageNotice::name).collect(Collectors.joining(", ")) + ".";
    }

    private static String root(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
