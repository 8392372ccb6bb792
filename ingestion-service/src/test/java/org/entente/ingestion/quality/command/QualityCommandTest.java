package org.entente.ingestion.quality.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTest {

    private static final String RELEASE =
            "On 4 May 2019 Chad and Mali signed the Lake Agreement in Bol. The Lake Union has 40 members.";
    private static final String GOLD = """
        {"document": "release.txt", "facts": [{"kind": "agreement", "fields": {
          "title": {"value": "Lake Agreement", "start": 39, "end": 53}}}]}
        """;

    @TempDir
    Path folder;

    private Path texts;
    private Path facts;
    private String out;
    private String err;

    @BeforeEach
    void writeATextAndItsGold() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        facts = folder.resolve("facts");
        Files.writeString(texts.resolve("release.txt"), RELEASE);
    }

    @Test
    void writesAFileOfFactsForEachText() throws IOException {
        int code = run("extract", texts, facts);

        assertThat(code).isZero();
        assertThat(out).contains(" from 1 text: " + facts);
        JsonNode written =
                new ObjectMapper().readTree(facts.resolve("release.json").toFile());
        assertThat(written.get("document").asText()).isEqualTo("release.txt");
        assertThat(written.findValues("parties")).first().satisfies(parties -> assertThat(parties.isArray())
                .isTrue());
        assertThat(written.findParents("measure")).isNotEmpty().allSatisfy(fields -> assertThat(
                        fields.get("value").get("value").isNumber())
                .isTrue());
    }

    @Test
    void scoresWhatItHasWritten() throws IOException {
        Files.writeString(texts.resolve("release.json"), GOLD);
        run("extract", texts, facts);

        int code = run("score", texts, facts, "--errors");

        assertThat(code).isZero();
        assertThat(out).contains("agreement.title", "headline 0.", "invented  release  observation");
    }

    @Test
    void leavesOutWhatIsNoTextAndSaysSo() throws IOException {
        Files.writeString(texts.resolve("slides.pdf"), "%PDF");
        Files.write(texts.resolve("latin.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));

        int code = run("extract", texts, facts);

        assertThat(code).isOne();
        assertThat(err)
                .contains("slides.pdf is left out: only .txt files are read.")
                .contains("latin.txt is left out. It is not UTF-8 text.");
        assertThat(filesIn(facts)).containsExactly("release.json");
    }

    @Test
    void refusesAFolderThatHoldsFilesAlready() throws IOException {
        Files.createDirectory(facts);
        Files.writeString(facts.resolve("mine.json"), "{}");

        int code = run("extract", texts, facts);

        assertThat(code).isOne();
        assertThat(err).isEqualTo("✗ " + facts + " already holds files; give a folder that is new or empty.\n");
        assertThat(filesIn(facts)).containsExactly("mine.json");
    }

    @Test
    void refusesWhatIsNoFolderOrHasNoTexts() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("extract", folder.resolve("nowhere"), facts)).isOne();
        assertThat(err).startsWith("✗ There is no folder ");
        assertThat(run("extract", texts.resolve("release.txt"), facts)).isOne();
        assertThat(err).endsWith(" is not a folder.\n");
        assertThat(run("extract", texts, texts.resolve("release.txt"))).isOne();
        assertThat(err).endsWith(" is not a folder.\n");
        assertThat(run("extract", empty, facts)).isOne();
        assertThat(err).startsWith("✗ There are no .txt files in ");
        assertThat(facts).doesNotExist();
    }

    @Test
    void refusesGoldThatIsNotWhatItShouldBe() throws IOException {
        Files.createDirectory(facts);
        Path gold = texts.resolve("release.json");

        Files.writeString(gold, "{");
        assertThat(run("score", texts, facts)).isOne();
        assertThat(err).contains("release.json is no JSON");
        Files.writeString(gold, GOLD.replace("53", "530"));
        assertThat(run("score", texts, facts)).isOne();
        assertThat(err).isEqualTo("✗ release, fact 1 (agreement): title points at no words.\n");
        Files.writeString(gold, GOLD.replace("release.txt", "other.txt"));
        assertThat(run("score", texts, facts)).isOne();
        assertThat(err).contains("There is no text ");
    }

    @Test
    void countsADocumentWithoutFactsAsReadInVain() throws IOException {
        Files.writeString(texts.resolve("release.json"), GOLD);
        Files.createDirectory(facts);
        Files.writeString(facts.resolve("stray.json"), "{\"facts\": []}");

        int code = run("score", texts, facts);

        assertThat(code).isZero();
        assertThat(err).contains("release: no facts are given", "stray: there is no gold");
        assertThat(out).contains("headline 0.000");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("extract", texts)).isEqualTo(2);
        assertThat(err).contains("./entente extract IN OUT");
        assertThat(run("score", texts, facts, "--loud")).isEqualTo(2);
        assertThat(err).contains("./entente score GOLD FACTS [--errors]");
    }

    private int run(Object... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        QualityCommand command = new QualityCommand(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        int code = command.run(Stream.of(arguments).map(Object::toString).toList());
        out = outBytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        err = errBytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        return code;
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
