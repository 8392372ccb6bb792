package org.entente.ingestion.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.review;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingestion.PressRelease;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue as curators see it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class QueueTest {

    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    @Test
    void theQueueIsNarrowedByDocumentStatusAndKind() {
        String document = submit(unique(PressRelease.TEXT));
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, ACCEPT).statusCode(200);
        String query = "/api/v1/facts?document=" + meeting.get("documentId");

        assertThat(ids(query)).hasSameSizeAs(facts(document));
        assertThat(ids(query + "&status=accepted")).containsExactly(id(meeting));
        assertThat(read("curator", query + "&status=pending&kind=agreement").<String>getList("items.kind"))
                .isNotEmpty()
                .containsOnly("agreement");
    }

    @Test
    void theQueueIsNarrowedByOrganisation() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String query = "/api/v1/facts?document=" + meeting.get("documentId");

        assertThat(ids(query + "&organisation=kbc-ke")).contains(id(meeting));
        assertThat(ids(query + "&organisation=tbc-tz")).isEmpty();
        assertThat(read("curator", query).getString("items[0].organisation")).isEqualTo("kbc-ke");
    }

    @Test
    void theQueueIsNarrowedByConfidence() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String query = "/api/v1/facts?document=" + meeting.get("documentId");
        String confidence = meeting.get("confidence").toString();
        double itself = Double.parseDouble(confidence);

        assertThat(ids(query + "&minConfidence=" + confidence + "&maxConfidence=" + confidence))
                .contains(id(meeting));
        assertThat(ids(query + "&maxConfidence=" + (itself - 0.001))).doesNotContain(id(meeting));
        assertThat(ids(query + "&minConfidence=" + (itself + 0.001))).doesNotContain(id(meeting));
    }

    @Test
    void theQueueIsNarrowedByAge() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String query = "/api/v1/facts?document=" + meeting.get("documentId");
        String foundAt = (String) meeting.get("foundAt");

        assertThat(ids(query + "&foundAfter=" + foundAt)).contains(id(meeting));
        assertThat(ids(query + "&foundBefore=" + foundAt)).doesNotContain(id(meeting));
        assertThat(ids(query + "&foundBefore=2099-01-01T00:00:00Z")).contains(id(meeting));
        assertThat(ids(query + "&foundAfter=2099-01-01T00:00:00-02:00")).isEmpty();
    }

    @Test
    void theOldestComesFirstOverAllPages() {
        submit(unique(PressRelease.TEXT));
        Map<String, Object> meeting = fact(submit(unique(PressRelease.TEXT)), "meeting");

        List<String> queue = pages("/api/v1/facts?status=pending&limit=7").stream()
                .map(QueueTest::id)
                .toList();

        assertThat(queue).contains(id(meeting)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSurestCanComeFirst() {
        submit(unique(PressRelease.TEXT));
        String document = submit(unique(PressRelease.TEXT));
        List<Map<String, Object>> found = facts(document);

        List<Map<String, Object>> queue = pages(
                "/api/v1/facts?sort=confidence&limit=5&document=" + found.get(0).get("documentId"));

        assertThat(queue).hasSameSizeAs(found);
        assertThat(queue)
                .isSortedAccordingTo(
                        Comparator.comparing(QueueTest::confidence).reversed().thenComparing(QueueTest::id));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, rumour",
        "status, lost",
        "document, 7",
        "organisation, Not An Alias",
        "minConfidence, high",
        "minConfidence, NaN",
        "maxConfidence, 1.01",
        "maxConfidence, -0.1",
        "foundBefore, yesterday",
        "foundAfter, 2019-11-15",
        "foundAfter, +999999999-01-01T00:00:00Z",
        "foundBefore, -0001-01-01T00:00:00Z",
        "foundBefore, 0000-01-01T00:00:00Z",
        "sort, beauty",
        "limit, 0",
        "limit, many",
        "cursor, rubbish"
    })
    void aBadValueIsRefusedByItsName(String parameter, String value) {
        as("curator")
                .queryParam(parameter, value)
                .get("/api/v1/facts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(parameter));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        submit(unique(PressRelease.TEXT));
        fact(submit(unique(PressRelease.TEXT)), "meeting");
        String next = next(as("curator").get("/api/v1/facts?limit=1"));

        as("curator").get(next + "&sort=confidence").then().statusCode(400).body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void onlyCuratorsSeeTheQueue() {
        as("contributor").get("/api/v1/facts").then().statusCode(403);
        as("viewer").get("/api/v1/facts").then().statusCode(403);
    }

    private static List<String> ids(String query) {
        return read("curator", query).getList("items.id");
    }

    private static List<Map<String, Object>> pages(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String page = query; page != null; ) {
            Response answer = as("curator").urlEncodingEnabled(false).get(page);
            all.addAll(answer.then().statusCode(200).extract().jsonPath().getList("items"));
            page = next(answer);
        }
        return all;
    }

    private static String next(Response answer) {
        String link = answer.header("Link");
        Matcher matcher = NEXT.matcher(link == null ? "" : link);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static String id(Map<String, Object> fact) {
        return (String) fact.get("id");
    }

    private static Double confidence(Map<String, Object> fact) {
        return Double.valueOf(fact.get("confidence").toString());
    }
}
