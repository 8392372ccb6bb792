package org.entente.ingestion.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractFolderTest {

    @Test
    void writesAFileOfFactsForEachTextWithNumbersAsNumbersAndListsAsArrays(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("release.txt"),
                "Chad and Mali signed the \"Lake\" Agreement in 2019. Members uploaded 40 items.");

        ExtractFolder.extract(texts, folder.resolve("facts"));

        assertThat(Files.readString(folder.resolve("facts/release.json")))
                .contains("\"kind\": \"observation\"")
                .contains("\"value\": {\"value\": 40, \"start\":");
    }
}
