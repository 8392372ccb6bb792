package org.entente.ingestion.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the gold set and the unseen texts lie among the sources, and how their derived files are written anew. */
final class Gold {

    static final Path FOLDER = Path.of("src/test/resources/org/entente/ingestion/quality/gold");
    static final Path UNSEEN = FOLDER.resolveSibling("unseen");
    static final Path WITHOUT_FACTS = UNSEEN.resolve("without-facts");
    static final Path RECORDED = FOLDER.resolveSibling("recorded.tsv");
    static final String HOW_TO_RECORD =
            "mvn test -pl ingestion-service -am -Dtest=GoldSetTest,QualityTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dentente.record";

    private Gold() {}

    /** Whether this run writes what it would otherwise check. */
    static boolean isRecording() {
        return System.getProperty("entente.record") != null;
    }

    static List<Path> notes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".facts"))
                    .sorted()
                    .toList();
        }
    }

    /** The texts whose errors may be read while rules are written. */
    static List<MarkedDocument> documents() throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        for (Path notes : notes()) {
            documents.add(GoldNotes.read(notes));
        }
        return documents;
    }
}
