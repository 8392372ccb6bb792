package org.entente.ingestion.extraction.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * Where the words of a language are, as a line of {@code languages.tsv} says: its code, then the OpenNLP model of its
 * sentences, or {@code -} where there is none.
 *
 * @param root the resource folder that the language folder is in
 * @param language the language (BCP 47), which is also the folder's name
 * @param sentenceModel the resource name of the sentence model
 */
record LanguageFolder(String root, String language, Optional<String> sentenceModel) {
    private static final String LIST = "languages.tsv";

    /** All languages in a folder of resources. */
    static List<LanguageFolder> in(String root) {
        return LexiconFile.lines(root + LIST).stream()
                .map(line -> of(root, line.split("\t")))
                .toList();
    }

    private static LanguageFolder of(String root, String[] columns) {
        if (columns.length != 2) {
            throw new IllegalArgumentException("Not a language and its sentence model in " + root + LIST);
        }
        return new LanguageFolder(root, columns[0], model(columns[1]));
    }

    private static Optional<String> model(String name) {
        return name.equals("-") ? Optional.empty() : Optional.of("/" + name);
    }

    String file(CueKind kind) {
        return root + language + "/" + kind.file();
    }

    String sharedFile(CueKind kind) {
        return root + "shared/" + kind.file();
    }
}
