package org.entente.ingestion.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.ingestion.PressRelease;
import org.entente.ingestion.SampleFiles;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ProcessingTest {

    private static final String PROTECTED = "The file is protected by a password.";

    @Inject
    DataSource database;

    @Test
    void aDocumentThatFailedIsProcessedAgainWhenItIsSubmittedAgain() {
        byte[] file = SampleFiles.passwordProtectedPdf(UUID.randomUUID().toString());
        String address = submit(file, "application/pdf");
        assertThat(processed(address).getString("reason")).isEqualTo(PROTECTED);

        as("contributor")
                .header("Content-Type", "application/pdf")
                .body(file)
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .header("Location", equalTo(address))
                .body("status", equalTo("received"));

        assertThat(processed(address).getString("reason")).isEqualTo(PROTECTED);
    }

    @Test
    void aDocumentIsProcessedAgainWithoutDoublingItsFactsOrLosingDecisions() {
        String address = submit(unique(PressRelease.TEXT));
        List<Map<String, Object>> before = facts(address);
        Object rejected = before.get(0).get("id");
        as("curator")
                .contentType("application/json")
                .body(Map.of("decision", "reject", "reason", "It is not so."))
                .post("/api/v1/facts/" + rejected + "/review")
                .then()
                .statusCode(200);

        as("curator").post(address + "/process").then().statusCode(202).body("status", equalTo("received"));

        assertThat(processed(address).getString("status")).isEqualTo("in_review");
        List<Map<String, Object>> after = facts(address);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after)
                .filteredOn(fact -> fact.get("id").equals(rejected))
                .singleElement()
                .satisfies(fact -> assertThat(fact.get("status")).isEqualTo("rejected"));
    }

    @Test
    void onlyACuratorHasADocumentProcessedAgain() {
        String address = submit(unique(PressRelease.MEETING));
        processed(address);

        as("contributor").post(address + "/process").then().statusCode(403);
        as("curator")
                .post("/api/v1/documents/" + UUID.randomUUID() + "/process")
                .then()
                .statusCode(404);
    }

    @Test
    void whatTheFileSaysOfItselfFillsWhatTheSubmitterLeftOut() {
        byte[] message = SampleFiles.eml(unique(PressRelease.MEETING));
        String address = as("contributor")
                .multiPart("file", "message.eml", message, "message/rfc822")
                .multiPart("metadata", "{\"title\": \"Another title\"}", "application/json")
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        JsonPath document = processed(address);

        assertThat(document.getString("title")).isEqualTo("Another title");
        assertThat(document.getString("publisher")).isEqualTo("Press Office Köln");
        assertThat(document.getString("publishedOn")).isEqualTo("2019-11-15");
        assertThat(document.getList("notices", String.class))
                .containsExactly("Attachments were not read: members.txt. Submit them as documents of their own.");
    }

    @Test
    void aTextInALanguageWithoutRulesIsStoredAndMarked() {
        String text = unique(
                "Am Freitag unterzeichneten die beiden Länder in Wien eine Absichtserklärung über den Austausch von"
                        + " Nachrichten. Die Minister lobten die Zusammenarbeit und kündigten weitere Gespräche im nächsten Jahr an.");

        String address = submit(text);

        JsonPath document = processed(address);
        assertThat(document.getString("status")).isEqualTo("reviewed");
        assertThat(document.getString("notices[0]")).endsWith("Facts are found in texts in English, Spanish, French.");
        assertThat(as("contributor").get(address + "/text").asString()).isEqualTo(text);
    }

    @Test
    void copiesAreLinkedAcrossOrganisationsForThoseWhoMaySeeThem() {
        String story = "In " + UUID.randomUUID() + " "
                + PressRelease.TEXT.replace("Savanna", UUID.randomUUID().toString());
        String first = submit(story);
        processed(first);
        String own = submit(story + "\n\nThis is a copy.");
        processed(own);
        String theirs = as("contributor-tbc")
                .header("Content-Type", "text/html; charset=UTF-8")
                .body(SampleFiles.html(story.split("\n\n")))
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() ->
                List.of("in_review").contains(read("curator", theirs).getString("status")));

        assertThat(read("curator", first).getList("sameStoryAs", String.class)).contains(id(own), id(theirs));
        assertThat(read("contributor", first).getList("sameStoryAs", String.class))
                .contains(id(own))
                .doesNotContain(id(theirs));
    }

    @Test
    void aDocumentThatCannotBeStoredFailsAndTheNextIsProcessed() throws SQLException {
        String poison = UUID.randomUUID().toString();
        refuseTextsWith(poison);

        String poisoned = submit(PressRelease.MEETING + " " + poison);
        String next = submit(unique(PressRelease.MEETING));

        assertThat(processed(next).getString("status")).isEqualTo("in_review");
        assertThat(processed(poisoned).getString("status")).isEqualTo("failed");
        assertThat(processed(poisoned).getString("reason"))
                .isEqualTo("The service could not process the document; its operators have been told.");
    }

    @Test
    void spansAreExactInTextOfAnyScript() {
        String text = unique(
                "صدر البيان في نيروبي يوم الجمعة \u202B(15)\u202C. Cafe\u0301, e\u0301te\u0301, \uD83D\uDCE1.\n\n"
                        + PressRelease.MEETING);

        String address = submit(text);

        assertThat(facts(address)).isNotEmpty().allSatisfy(fact -> fields(fact).forEach(field -> {
            String quote = quote(text, (int) field.get("start"), (int) field.get("end"));
            assertThat(PressRelease.MEETING).contains(quote);
        }));
    }

    @Test
    void manyDocumentsAtOnceAllEndWell() {
        List<String> addresses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> i % 10 == 0
                        ? submit(SampleFiles.brokenPdf(UUID.randomUUID()), "application/pdf")
                        : submit(unique(PressRelease.MEETING)))
                .toList();

        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(processed(address).getString("status")).isIn("in_review", "failed"));
        assertThat(addresses)
                .filteredOn(address -> "failed".equals(processed(address).getString("status")))
                .hasSize(10);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fields(Map<String, Object> fact) {
        return ((Map<String, Object>) fact.get("fields"))
                .values().stream()
                        .flatMap(value -> value instanceof List<?> list
                                ? list.stream().map(each -> (Map<String, Object>) each)
                                : Stream.of((Map<String, Object>) value))
                        .toList();
    }

    private static String quote(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** As a defect would: the database refuses a text, each time. */
    private void refuseTextsWith(String poison) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table document_text add constraint no_" + poison.replace("-", "_")
                    + " check (text not like '%" + poison + "%')");
        }
    }
}
