package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldSetTest {

    static List<Path> notes() throws IOException {
        return Gold.notes();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void theFactsAsJsonAreThoseOfTheNotes(Path notes) throws IOException {
        MarkedDocument document = GoldNotes.read(notes);

        assertThat(GoldCheck.faults(document)).isEmpty();
        Path json = notes.resolveSibling(document.name() + ".json");
        if (Gold.isRecording()) {
            Files.writeString(json, GoldJson.of(document));
        }
        assertThat(json).as("To write it anew: %s", Gold.HOW_TO_RECORD).hasContent(GoldJson.of(document));
    }

    @Test
    void everyTextHasNotesAndEveryNoteAText() throws IOException {
        assertThat(names(".txt")).isEqualTo(names(".facts")).isEqualTo(names(".json"));
    }

    @Test
    void thereIsEnoughOfEveryLanguageKindAndField() throws IOException {
        List<MarkedDocument> documents = Gold.documents();

        assertThat(documents.stream().collect(Collectors.groupingBy(MarkedDocument::language, Collectors.counting())))
                .allSatisfy((language, count) -> assertThat(count).as(language).isGreaterThanOrEqualTo(3))
                .containsOnlyKeys("en", "fr", "es");
        assertThat(documents.stream().map(MarkedDocument::part)).containsOnly("development");
        assertThat(FactFiles.gold(Gold.UNSEEN).stream().map(MarkedDocument::part))
                .containsOnly("unseen");
        assertThat(statements(documents))
                .allSatisfy((field, count) -> assertThat(count).as(field).isGreaterThanOrEqualTo(5));
    }

    private static Map<String, Long> statements(List<MarkedDocument> documents) {
        Map<String, Long> counts = new TreeMap<>();
        for (FactKind kind : FactKind.values()) {
            kind.fields()
                    .forEach(field -> counts.put(
                            kind.wireName() + "." + field,
                            documents.stream()
                                    .flatMap(document -> document.facts().stream())
                                    .filter(fact -> fact.kind().equals(kind.wireName())
                                            && fact.fields().has(field))
                                    .count()));
        }
        return counts;
    }

    private static TreeSet<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Gold.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
