package org.entente.ingestion.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.ingestion.PressRelease;
import org.entente.ingestion.SampleFiles;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SubmissionTest {

    @Inject
    DataSource database;

    @Test
    void aTextIsQueuedAndThenUpForReview() {
        String text = unique(PressRelease.TEXT);

        String address = submit(text);

        JsonPath document = processed(address);
        assertThat(document.getString("status")).isEqualTo("in_review");
        assertThat(document.getString("organisation")).isEqualTo("kbc-ke");
        assertThat(document.getString("submittedBy")).isEqualTo("contributor");
        assertThat(document.getString("language")).isEqualTo("en");
        assertThat(document.getInt("size")).isEqualTo(text.getBytes(UTF_8).length);
        assertThat(textOf(address)).isEqualTo(text);
        assertThat(facts(address))
                .extracting(fact -> fact.get("kind"))
                .contains("meeting", "agreement", "observation", "commitment");
        assertThat(facts(address)).extracting(fact -> fact.get("status")).containsOnly("pending");
    }

    static Stream<Arguments> files() {
        String meeting = unique(PressRelease.MEETING);
        return Stream.of(
                Arguments.of("text/html", SampleFiles.html(meeting)),
                Arguments.of("application/pdf", SampleFiles.pdf(meeting.split("(?<=[.])\\s+"))),
                Arguments.of(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        SampleFiles.docx(meeting)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileOfAnyKindIsUpForReview(String mediaType, byte[] file) {
        String address = submit(file, mediaType);

        assertThat(processed(address).getString("status")).isEqualTo("in_review");
        assertThat(textOf(address)).contains("The third Savanna Broadcasters Forum was held in Nairobi");
        assertThat(facts(address)).extracting(fact -> fact.get("kind")).contains("meeting");
        assertThat(original(address)).isEqualTo(file);
    }

    @Test
    void aDocumentWithoutFactsNeedsNoReview() {
        assertThat(processed(submit(unique("The weather was pleasant."))).getString("status"))
                .isEqualTo("reviewed");
    }

    @Test
    void whatIsKnownOfADocumentComesAlong() {
        String address = as("contributor")
                .multiPart(
                        "file",
                        "../../reports/News 2019.txt",
                        unique(PressRelease.MEETING).getBytes(UTF_8),
                        "text/plain")
                .multiPart("metadata", """
                        {"title": "Forum in Nairobi", "sourceUrl": "https://news.example/forum", "publisher": "Example News",
                         "publishedOn": "2019-11-15", "language": "en"}""", "application/json")
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .body("status", equalTo("received"))
                .extract()
                .header("Location");

        JsonPath document = processed(address);
        assertThat(document.getString("title")).isEqualTo("Forum in Nairobi");
        assertThat(document.getString("sourceUrl")).isEqualTo("https://news.example/forum");
        assertThat(document.getString("publisher")).isEqualTo("Example News");
        assertThat(document.getString("publishedOn")).isEqualTo("2019-11-15");
        assertThat(document.getString("fileName")).isEqualTo("News 2019.txt");
        assertThat(document.getString("mediaType")).startsWith("text/plain");
    }

    @Test
    void theSameBytesAreTheSameDocument() {
        byte[] file = unique(PressRelease.MEETING).getBytes(UTF_8);
        String address = submit(file, "text/plain");

        as("contributor")
                .header("Content-Type", "text/plain")
                .body(file)
                .post("/api/v1/documents")
                .then()
                .statusCode(200)
                .header("Location", equalTo(address))
                .body("id", equalTo(processed(address).getString("id")));
    }

    @Test
    void theSameBytesAreFoundWhileTheDocumentChanges() throws SQLException {
        byte[] file = unique(PressRelease.MEETING).getBytes(UTF_8);
        String address = submit(file, "text/plain");
        String id = processed(address).getString("id");

        CompletableFuture<Integer> again;
        try (Connection change = database.getConnection()) {
            change.setAutoCommit(false);
            change.createStatement().executeUpdate("update document set version = version + 1 where id = '" + id + "'");
            again = CompletableFuture.supplyAsync(() -> status(file));
            await().until(() -> waitsForALock(change));
            change.commit();
        }

        assertThat(again.join()).isEqualTo(200);
    }

    @Test
    void theSameBytesOfAnotherOrganisationAreADocumentOfItsOwn() {
        byte[] file = unique(PressRelease.MEETING).getBytes(UTF_8);
        String address = submit(file, "text/plain");

        as("contributor-tbc")
                .header("Content-Type", "text/plain")
                .body(file)
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .header("Location", not(equalTo(address)));
    }

    @Test
    void anOrganisationSeesItsOwnDocumentsAndACuratorAll() {
        String own = submit(unique(PressRelease.MEETING));
        String id = own.substring(own.lastIndexOf('/') + 1);

        as("contributor-tbc").get(own).then().statusCode(404);
        as("contributor-tbc").get(own + "/facts").then().statusCode(404);
        assertThat(ids("contributor-tbc")).doesNotContain(id);
        assertThat(ids("contributor")).first().isEqualTo(id);
        assertThat(ids("curator")).contains(id);
        assertThat(read("administrator", own).getString("id")).isEqualTo(id);
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> submitted =
                Stream.generate(() -> submit(unique("Short."))).limit(3).toList();

        var first = as("contributor")
                .get("/api/v1/documents?limit=2")
                .then()
                .statusCode(200)
                .extract();
        String next = first.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        var second = as("contributor")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract();

        assertThat(Stream.concat(
                                first.jsonPath().<String>getList("items.id").stream(),
                                second.jsonPath().<String>getList("items.id").stream()
                                        .limit(1))
                        .map(id -> "/api/v1/documents/" + id))
                .containsExactly(submitted.get(2), submitted.get(1), submitted.get(0));
    }

    private static int status(byte[] file) {
        return as("contributor")
                .header("Content-Type", "text/plain")
                .body(file)
                .post("/api/v1/documents")
                .statusCode();
    }

    private static boolean waitsForALock(Connection connection) throws SQLException {
        String waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%document%'";
        try (Statement statement = connection.createStatement()) {
            return statement.executeQuery(waiting).next();
        }
    }

    private static List<String> ids(String signIn) {
        return read(signIn, "/api/v1/documents?limit=200").getList("items.id");
    }

    private static String textOf(String address) {
        return as("contributor")
                .get(address + "/text")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static byte[] original(String address) {
        return as("contributor")
                .get(address + "/original")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
