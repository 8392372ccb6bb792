package org.entente.ingestion.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a lexicon file: a line holds forms parted by bars, a tab, and what they mean; {@code #} starts a comment. */
final class LexiconFile {
    private LexiconFile() {}

    /** Hands over each form with its meaning; a file that is not there has none. */
    static void read(String path, BiConsumer<String, String> entries) {
        lines(path).forEach(line -> entry(path, line, entries));
    }

    /** The lines of a resource that are no comments; none if it is not there. */
    static List<String> lines(String path) {
        try (InputStream file = LexiconFile.class.getResourceAsStream(path)) {
            return file == null ? List.of() : lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the lexicon file " + path, e);
        }
    }

    private static List<String> lines(InputStream file) {
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static void entry(String path, String line, BiConsumer<String, String> entries) {
        String[] columns = line.split("\t", -1);
        if (columns.length > 2 || columns[0].isBlank()) {
            throw new IllegalArgumentException("Not an entry in " + path + ": " + line);
        }
        for (String form : columns[0].split("\\|")) {
            entries.accept(form.strip(), columns.length > 1 ? columns[1].strip() : "");
        }
    }
}
