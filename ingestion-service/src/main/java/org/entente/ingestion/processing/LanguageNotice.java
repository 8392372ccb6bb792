package org.entente.ingestion.processing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a submitter that no facts are found in texts of a language, which looks like a text without facts otherwise.
 *
 * @param read the languages in which facts are found, BCP 47
 */
record LanguageNotice(List<String> read) {

    private static final String UNDETERMINED = "und";

    /** The notice, if there is cause for one. */
    Optional<String> of(Optional<String> language, boolean isWithoutFacts) {
        Optional<Locale> locale = language.map(Locale::forLanguageTag);
        if (locale.isPresent() && !read.contains(locale.get().getLanguage())) {
            return Optional.of("The text is in " + name(locale.get()) + ". " + whereFacts());
        }
        return locale.isEmpty() && isWithoutFacts
                ? Optional.of("The language of the text was not recognised. " + whereFacts())
                : Optional.empty();
    }

    private String whereFacts() {
        return "Facts are found in texts in "
                + read.stream()
                        .map(Locale::forLanguageTag)
                        .map(LanguageNotice::name)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Of some texts only the script can be told. */
    private static String name(Locale locale) {
        boolean isKnown =
                !locale.getLanguage().isEmpty() && !locale.getLanguage().equals(UNDETERMINED);
        return isKnown
                ? locale.getDisplayLanguage(Locale.ENGLISH)
                : "a language in " + locale.getDisplayScript(Locale.ENGLISH) + " script";
    }
}
