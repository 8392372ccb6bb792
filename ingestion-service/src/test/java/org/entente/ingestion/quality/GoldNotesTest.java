package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldNotesTest {

    private static final String TEXT = "𝕋he Lake\n Forum met in Jinja. The Forum drew 1,200 editors.";

    @TempDir
    Path folder;

    @Test
    void findsQuotedWordsAcrossLinesAndCountsCodePoints() throws IOException {
        StatedFact fact = read("meeting: Lake Forum … Jinja", "  title: Lake Forum", "  status: held <- met");

        assertThat(fact.fields().get("title")).hasToString("{\"value\":\"Lake Forum\",\"start\":4,\"end\":15}");
        assertThat(fact.says("status")).contains("held");
    }

    @Test
    void takesWordsFromAnotherPassageOrTheirSecondOccurrence() throws IOException {
        StatedFact fact = read(
                "meeting: Lake Forum met … editors", "  title: Forum #2", "  attendance: 1,200 @ drew 1,200 editors");

        assertThat(fact.fields().get("title").get("start").asInt()).isEqualTo(34);
        assertThat(fact.fields().get("attendance").get("value").asInt()).isEqualTo(1200);
    }

    @Test
    void saysWhereTheWordsAreNotInTheText() {
        assertThatThrownBy(() -> read("meeting: Lake Forum", "  place: Kampala"))
                .hasMessage("toy.facts, line 2: 'Kampala' is not in 'Lake Forum'.");
    }

    @Test
    void wantsToKnowWhichOfSeveralWordsIsMeant() {
        assertThatThrownBy(() -> read("meeting: Lake Forum met … editors", "  title: Forum"))
                .hasMessageContaining("add #1, #2");
        assertThatThrownBy(() -> read("meeting: Forum")).hasMessageContaining("is in the text 2 times, not once");
    }

    @Test
    void refusesAKindAFieldTwiceAndANameThatAreNotThere() {
        assertThatThrownBy(() -> read("rumour: Lake Forum")).hasMessageContaining("There is no kind of fact 'rumour'");
        assertThatThrownBy(() -> read("meeting: Lake Forum", "  title: $LAKE"))
                .hasMessageContaining("There is no 'let LAKE' above");
        assertThatThrownBy(() -> read("meeting: Lake Forum", "  title: Lake", "  title: Lake Forum"))
                .hasMessageContaining("The fact has title already");
    }

    private StatedFact read(String... lines) throws IOException {
        Files.writeString(folder.resolve("toy.txt"), TEXT);
        Path notes = Files.writeString(folder.resolve("toy.facts"), String.join("\n", lines));
        return GoldNotes.read(notes).facts().get(0);
    }
}
