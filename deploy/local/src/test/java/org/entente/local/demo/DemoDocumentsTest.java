package org.entente.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDocumentsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final DemoFiles files = new DemoFiles(json);

    @Test
    void eightShortDocumentsAreSubmittedByTwoContributors() throws IOException {
        List<DemoDocument> documents = files.documents();

        assertThat(documents).hasSize(8);
        assertThat(documents)
                .extracting(DemoDocument::submittedBy)
                .containsOnly("contributor", "contributor-tbc")
                .contains("contributor", "contributor-tbc");
        for (DemoDocument document : documents) {
            assertThat(words(document)).as(document.file()).isBetween(80, 250);
        }
    }

    @Test
    void theCuratorKnowsFactsOfEveryDocument() throws IOException {
        List<String> reviewed =
                files.review().stream().map(ExpectedFact::document).distinct().toList();

        assertThat(reviewed)
                .containsExactlyInAnyOrderElementsOf(
                        files.documents().stream().map(DemoDocument::file).toList());
    }

    @Test
    void theCuratorKnowsTheTotalsThatTheReportClaims() throws IOException {
        List<ExpectedFact> review = files.review();

        assertThat(review).anyMatch(fact -> states(fact, "items_pushed", 25_354));
        assertThat(review).anyMatch(fact -> states(fact, "items_downloaded", 38_680));
        assertThat(review).anyMatch(fact -> states(fact, "items_uploaded", 1_749));
    }

    @Test
    void aFactIsAcceptedOnlyIfItSaysExactlyWhatIsKnown() throws IOException {
        ExpectedFact known = json.readValue("""
                {"document": "a.txt", "kind": "agreement", "fields": {"title": "Wuxi Consensus", "parties": ["China", "Russia"]}}
                """, ExpectedFact.class);

        assertThat(known.isStatedBy(json.readTree("""
                        {"kind": "agreement", "fields": {
                          "title": {"value": "Wuxi  Consensus", "start": 0, "end": 14},
                          "date": {"value": "2019", "start": 20, "end": 24},
                          "parties": [{"value": "Russia", "start": 30, "end": 36}, {"value": "China", "start": 40, "end": 45}]}}
                        """))).isTrue();
        assertThat(known.isStatedBy(json.readTree("""
                        {"kind": "agreement", "fields": {
                          "title": {"value": "Wuxi Consensus", "start": 0, "end": 14},
                          "parties": [{"value": "Russia", "start": 30, "end": 36}]}}
                        """))).isFalse();
    }

    private static boolean states(ExpectedFact fact, String measure, long value) {
        return fact.kind().equals("observation")
                && fact.fields().get("measure").asText().equals(measure)
                && fact.fields().get("value").asLong() == value;
    }

    private int words(DemoDocument document) throws IOException {
        return new String(files.text(document), StandardCharsets.UTF_8).split("\\s+").length;
    }
}
