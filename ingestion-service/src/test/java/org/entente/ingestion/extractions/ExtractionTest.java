package org.entente.ingestion.extractions;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.read;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.entente.ingestion.PressRelease;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ExtractionTest {

    @Test
    void theFactsOfATextAreFoundWithTheirSpans() {
        JsonPath found = extract(PressRelease.TEXT.getBytes(UTF_8), "text/plain")
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> meeting = found.getMap("facts.find { it.kind == 'meeting' }");
        Map<?, ?> fields = (Map<?, ?>) meeting.get("fields");
        Map<?, ?> attendance = (Map<?, ?>) fields.get("attendance");
        assertThat(meeting).containsOnlyKeys("kind", "confidence", "rules", "fields");
        assertThat(attendance.get("value")).isEqualTo(150);
        assertThat(quote(found, attendance)).isEqualTo("150");
        assertThat(quote(found, (Map<?, ?>) fields.get("place"))).isEqualTo("Nairobi");
        assertThat(found.getList("facts.find { it.kind == 'agreement' }.fields.parties.value"))
                .isEqualTo(List.of("Kenya", "Tanzania"));
        assertThat(found.getInt("facts.find { it.kind == 'commitment' }.fields.target.value"))
                .isEqualTo(1);
    }

    @Test
    void theTextComesBackAsItWasSent() {
        String text = "First line.\r\nSecond line.\r\n\r\n  中文 \t";

        extract(text.getBytes(UTF_8), "text/plain; charset=utf-8")
                .statusCode(200)
                .body("text", equalTo(text));
    }

    @Test
    void theCharsetIsHonoured() {
        extract("Köln".getBytes(ISO_8859_1), "text/plain; charset=ISO-8859-1")
                .statusCode(200)
                .body("text", equalTo("Köln"));
    }

    @Test
    void nothingIsStored() {
        extract(PressRelease.TEXT.getBytes(UTF_8), "text/plain").statusCode(200);

        assertThat(read("administrator", "/api/v1/documents?limit=200").<Integer>getList("items.size"))
                .doesNotContain(PressRelease.TEXT.getBytes(UTF_8).length);
    }

    @Test
    void badInputIsRefused() {
        refused(extract("Köln".getBytes(ISO_8859_1), "text/plain"), 400);
        refused(extract("Köln".getBytes(UTF_8), "text/plain; charset=klingon"), 415);
        refused(extract(new byte[0], "text/plain"), 400);
        refused(extract("x".repeat(1024 * 1024 + 1).getBytes(UTF_8), "text/plain"), 413);
        refused(extract("{}".getBytes(UTF_8), "application/json"), 415);
    }

    @Test
    void aMebibyteIsNotTooMuch() {
        extract("x y. ".repeat(200_000).getBytes(UTF_8), "text/plain").statusCode(200);
    }

    @Test
    void onlyAContributorAsks() {
        refused(
                as("viewer")
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/extractions")
                        .then(),
                403);
        refused(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/v1/extractions")
                        .then(),
                401);
    }

    private static ValidatableResponse extract(byte[] text, String contentType) {
        return as("contributor")
                .header("Content-Type", contentType)
                .body(text)
                .post("/api/v1/extractions")
                .then();
    }

    private static void refused(ValidatableResponse response, int status) {
        response.statusCode(status).contentType("application/problem+json");
    }

    private static String quote(JsonPath found, Map<?, ?> value) {
        return new PlainText(found.getString("text")).quote((Integer) value.get("start"), (Integer) value.get("end"));
    }
}
