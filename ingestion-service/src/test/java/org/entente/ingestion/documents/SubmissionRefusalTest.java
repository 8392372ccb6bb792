package org.entente.ingestion.documents;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import org.entente.ingestion.PressRelease;
import org.entente.ingestion.SampleFiles;
import org.entente.testing.PlatformServers;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SubmissionRefusalTest {

    private static final int TOO_LARGE = 25 * 1024 * 1024 + 1;

    @TestHTTPResource("/api/v1/documents")
    URI documents;

    @Test
    void anEmptyFileIsRefused() {
        problem(
                as("contributor")
                        .header("Content-Type", "text/plain")
                        .post(documents)
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefused() {
        problem(
                as("contributor")
                        .header("Content-Type", "application/pdf")
                        .body(new byte[TOO_LARGE + 200_000])
                        .post(documents)
                        .then(),
                413,
                "body-too-large");
    }

    @Test
    void aFileThatTurnsOutTooLargeIsRefused() throws IOException, InterruptedException {
        HttpRequest chunked = HttpRequest.newBuilder(documents)
                .header("Authorization", "Bearer " + Tokens.of("contributor"))
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_LARGE])))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        problem(
                as("contributor")
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .body("this is no form".getBytes(UTF_8))
                        .post(documents)
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        problem(
                        as("contributor")
                                .multiPart("metadata", "{}", "application/json")
                                .post(documents)
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItems("file"));
    }

    @Test
    void wrongMetadataIsRefusedWithEveryFault() {
        problem(
                        form("{\"sourceUrl\": \"ftp:/x\", \"publishedOn\": \"yesterday\", \"language\": \"en-\"}"),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItems("/sourceUrl", "/publishedOn", "/language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[1, 2]", "{\"title\": {\"x\": 1}}"})
    void metadataThatIsNoneIsRefused(String metadata) {
        form(metadata).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aContentTypeThatIsNoneIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> response = send("Strange.", "Content-Type", "bogus");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("unsupported-media-type");
    }

    @Test
    void aFileNeedsNoContentType() throws IOException, InterruptedException {
        HttpResponse<String> response = send("Untyped. " + UUID.randomUUID());

        assertThat(response.statusCode()).isEqualTo(202);
        String address = response.headers().firstValue("Location").orElseThrow();
        assertThat(processed(address).getString("status")).isEqualTo("reviewed");
    }

    @Test
    void aBrokenFileFailsWithAReason() {
        byte[] broken = (new String(SampleFiles.brokenPdf(), UTF_8) + UUID.randomUUID()).getBytes(UTF_8);

        JsonPath document = processed(submit(broken, "application/pdf"));

        assertThat(document.getString("status")).isEqualTo("failed");
        assertThat(document.getString("reason")).startsWith("The file");
        as("contributor")
                .get("/api/v1/documents/" + document.getString("id") + "/text")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileOfAnUnknownKindFailsWithAReason() {
        byte[] noise = new byte[5000];
        new Random().nextBytes(noise);

        JsonPath document = processed(submit(noise, "application/octet-stream"));

        assertThat(document.getString("status")).isEqualTo("failed");
        assertThat(document.getString("reason")).contains("cannot be read");
    }

    @Test
    void charactersThatNoDatabaseTakesAreLeftOut() {
        String address = submit(("A\u0000 line. " + UUID.randomUUID()).getBytes(UTF_8), "text/plain");

        assertThat(processed(address).getString("status")).isIn("reviewed", "in_review");
        as("contributor").get(address + "/text").then().statusCode(200).body(containsString("A line."));
    }

    @Test
    void onlyAContributorSubmits() {
        for (String signIn : new String[] {"viewer", "curator"}) {
            problem(
                    as(signIn)
                            .header("Content-Type", "text/plain")
                            .body("x")
                            .post(documents)
                            .then(),
                    403,
                    "forbidden");
        }
    }

    @Test
    void aViewerSeesNoDocuments() {
        problem(as("viewer").get(documents).then(), 403, "forbidden");
    }

    @Test
    void nobodySubmitsWithoutAToken() {
        problem(
                given().header("Content-Type", "text/plain")
                        .body("x")
                        .post(documents)
                        .then(),
                401,
                "unauthenticated");
        problem(given().auth().oauth2("made.up.token").get(documents).then(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/00000000-0000-7000-8000-000000000000", "/00000000-0000-7000-8000-000000000000/text"})
    void aDocumentThatDoesNotExistIsNotFound(String path) {
        problem(as("contributor").get(documents + path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=x", "?cursor=x", "?status=lost", "/no-uuid"})
    void aReadIsAskedForProperly(String rest) {
        problem(as("contributor").get(documents + rest).then(), 400, "invalid-input");
    }

    /** Without what REST Assured would add. */
    private HttpResponse<String> send(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(documents)
                .header("Authorization", "Bearer " + Tokens.of("contributor"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private ValidatableResponse form(String metadata) {
        return as("contributor")
                .multiPart("file", "a.txt", PressRelease.MEETING.getBytes(UTF_8), "text/plain")
                .multiPart("metadata", metadata, "application/json")
                .post(documents)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/" + type))
                .body("status", equalTo(status));
    }
}
