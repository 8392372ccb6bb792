package org.entente.ingestion.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Command line: extracts the facts of every {@code NAME.txt} in a folder into {@code NAME.json} in another, in the shape
 * that the extraction scorer reads. Usage: {@code java … ExtractFolder TEXTS FACTS}.
 */
public final class ExtractFolder {
    private ExtractFolder() {}

    public static void main(String[] folders) throws IOException {
        if (folders.length != 2) {
            System.err.println("Usage: ExtractFolder TEXTS FACTS");
            System.exit(2);
        }
        extract(Path.of(folders[0]), Path.of(folders[1]));
    }

    static void extract(Path texts, Path facts) throws IOException {
        Files.createDirectories(facts);
        Extractor extractor = Extractor.create();
        for (Path text : textsIn(texts)) {
            String name = text.getFileName().toString().replaceFirst("\\.txt$", ".json");
            Extraction extraction = extractor.extract(Files.readString(text), Optional.empty());
            Files.writeString(facts.resolve(name), FactJson.write(extraction.facts()));
        }
    }

    private static List<Path> textsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
