package org.entente.metrics.exclusions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putExclusions;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.metrics.Api;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.Test;

/** Robots and test members, kept out of the figures by rule. */
@QuarkusTest
class ExclusionsTest {

    private static final String MORNING = "2018-01-15T08:10:00Z";
    private static final String NOON = "2018-01-15T12:00:00Z";
    private static final Map<String, Object> ROBOTS = Map.of("name", "robots", "source", "urn:robot:*");

    @Test
    void whatARuleExcludesIsNotCountedAndTheRawNumberStaysVisible() {
        String exchange = newExchange("kbc-ke");
        putExclusions(exchange, 0, List.of(ROBOTS))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("rules[0].source", equalTo("urn:robot:*"));

        post(
                        exchange,
                        List.of(
                                byRobot("e1", "item-1", MORNING),
                                event("downloaded", "e2", "kbc-ke", "item-1", NOON),
                                event("downloaded", "e3", "kbc-ke", "item-1", NOON),
                                byRobot("e4", "item-2", NOON)))
                .statusCode(202);

        awaitRaw(exchange, 4);
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(2);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(1);
        assertThat(hours(exchange, "total")).containsExactly(0, 2);
        assertThat(hours(exchange, "unique")).containsExactly(0, 1);
        assertThat(byDayInKolkata(exchange)).containsExactly(2);
        awaitTopItems(exchange, Map.of("item-1", 2));
        effect(exchange)
                .body("figures[0].counted.total", equalTo(2))
                .body("figures[0].counted.unique", equalTo(1))
                .body("figures[0].raw.total", equalTo(4))
                .body("figures[0].raw.unique", equalTo(2))
                .body("figures[0].rulesVersions.first", equalTo(1))
                .body("figures[0].rulesVersions.last", equalTo(1))
                .body(
                        "excluded",
                        equalTo(List.of(
                                Map.of("rule", "robots", "rulesVersion", 1, "action", "downloaded", "total", 2))));
    }

    @Test
    void aChangeHoldsFromThenOnUntilARecountAppliesItToWhatWasCountedBefore() {
        String exchange = newExchange("kbc-ke");
        post(exchange, List.of(byRobot("e1", "item-1", MORNING), event("downloaded", "e2", "kbc-ke", "item-1", NOON)))
                .statusCode(202);
        awaitRaw(exchange, 2);
        putExclusions(exchange, 0, List.of(ROBOTS)).statusCode(200);
        post(exchange, List.of(byRobot("e3", "item-3", NOON))).statusCode(202);
        awaitRaw(exchange, 3);
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(2);
        effect(exchange)
                .body("figures[0].rulesVersions.first", equalTo(0))
                .body("figures[0].rulesVersions.last", equalTo(1));

        recount(exchange, Map.of("from", "2018-01", "to", "2018-01"));

        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(1);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(1);
        assertThat(hours(exchange, "unique")).containsExactly(0, 1);
        awaitTopItems(exchange, Map.of("item-1", 1));
        effect(exchange)
                .body("figures[0].raw.total", equalTo(3))
                .body("figures[0].raw.unique", equalTo(2))
                .body("figures[0].rulesVersions.first", equalTo(1));
        putExclusions(exchange, 1, List.of()).statusCode(200);
        recount(exchange, Map.of());
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(3);
        assertThat(hours(exchange, "unique")).containsExactly(1, 2);
        awaitTopItems(exchange, Map.of("item-1", 2, "item-3", 1));
        post(exchange, List.of(byRobot("e1", "item-1", MORNING), byRobot("e4", "item-1", NOON)));
        awaitRaw(exchange, 4);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(2);
    }

    @Test
    void aRecountMovesADaysUniqueItemToTheMediaTypeOfItsEarliestEvent() {
        String exchange = newExchange("kbc-ke");
        post(exchange, List.of(event("downloaded", "e1", "kbc-ke", "item-1", "2018-01-15T10:00:00Z")));
        awaitRaw(exchange, 1);
        post(
                exchange,
                List.of(with(
                        event("downloaded", "e2", "kbc-ke", "item-1", "2018-01-15T09:00:00Z"),
                        "data",
                        Map.of("member", "kbc-ke", "mediaType", "audio"))));
        awaitRaw(exchange, 2);
        uniquesByMediaType(exchange, List.of("audio", "video"), List.of(0, 1));

        recount(exchange, Map.of());

        uniquesByMediaType(exchange, List.of("audio", "video"), List.of(1, 0));
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(1);
    }

    @Test
    void membersThatAreThereForTestsAreLeftOutByOneRule() {
        String exchange = newExchange("kbc-ke");
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Test", "country", "KE", "joinedOn", "2017-01-01", "testMember", true))
                .put("/api/v1/exchanges/{x}/members/test-ke", exchange)
                .then()
                .statusCode(201);
        putExclusions(
                        exchange,
                        0,
                        List.of(
                                Map.of("name", "tests", "testMembers", true),
                                Map.of("name", "titles", "title", "*a test*", "member", "kbc-ke")))
                .statusCode(200);
        Map<String, Object> titled = with(
                event("downloaded", "e3", "kbc-ke", "item-3", NOON),
                "data",
                Map.of("member", "kbc-ke", "title", "Only A TEST"));

        post(
                        "administrator",
                        exchange,
                        ItemEvents.batch(List.of(
                                event("downloaded", "e1", "test-ke", "item-1", NOON),
                                event("downloaded", "e2", "kbc-ke", "item-2", NOON),
                                titled)))
                .statusCode(202);

        awaitRaw(exchange, 3);
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(1);
        assertThat(totals(exchange).getInt("activeMembers")).isEqualTo(1);
        effect(exchange).body("excluded.rule", equalTo(List.of("tests", "titles")));
    }

    @Test
    void aVersionIsNeverLostNorChangedByTwoAtOnce() {
        String exchange = newExchange();
        putExclusions(exchange, 0, List.of(ROBOTS)).statusCode(200);

        putExclusions(exchange, 0, List.of(Map.of("name", "other", "id", "t-*")))
                .statusCode(412)
                .contentType("application/problem+json");
        putExclusions(exchange, 1, List.of(Map.of("name", "other", "id", "t-*")))
                .statusCode(200);

        get("/api/v1/exchanges/{x}/exclusions/0", exchange)
                .body("rules", hasSize(0))
                .body("reason", nullValue());
        get("/api/v1/exchanges/{x}/exclusions/1", exchange)
                .body("rules.name", equalTo(List.of("robots")))
                .body("madeBy", equalTo("administrator"))
                .body("reason", equalTo("Because"));
        get("/api/v1/exchanges/{x}/exclusions", exchange).body("version", equalTo(2));
        get("/api/v1/exchanges/{x}/exclusions/3", exchange).statusCode(404);
    }

    @Test
    void badRulesAreRefused() {
        String exchange = newExchange();

        putExclusions(exchange, 0, List.of(Map.of("name", "all"))).statusCode(400);
        putExclusions(exchange, 0, List.of(Map.of("name", "slow", "title", "*a*b*c*d*")))
                .statusCode(400);
        putExclusions(exchange, 0, List.of(Map.of("name", "who", "member", "Not An Alias")))
                .statusCode(400)
                .body("errors.pointer", hasItem("member"));
        as("contributor")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Because", "rules", List.of(ROBOTS)))
                .put("/api/v1/exchanges/{x}/exclusions", exchange)
                .then()
                .statusCode(403);
        get("/api/v1/exchanges/{x}/exclusions/effect?from=2019-02&to=2019-01", exchange)
                .statusCode(400);
        get("/api/v1/exchanges/{x}/exclusions/effect?from=soon", exchange).statusCode(400);
        get("/api/v1/exchanges/{x}/exclusions/effect", "nowhere").statusCode(404);
        as("administrator")
                .get("/api/v1/exchanges/{x}/recounts/{id}", exchange, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aRecountThatIsAskedForAgainIsTheSame() {
        String exchange = newExchange();
        String key = UUID.randomUUID().toString();
        Map<String, String> january = Map.of("from", "2018-01", "to", "2018-01");
        Response first = askForRecount(exchange, key, january);
        String address = first.then().statusCode(202).extract().header("Location");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("administrator").get(address).then().body("status", equalTo("finished")));

        Response second = askForRecount(exchange, key, january);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.header("Location")).isEqualTo(address);
        assertThat(second.asString()).isEqualTo(first.asString());
        askForRecount(exchange, key, Map.of("from", "2018-02")).then().statusCode(422);
    }

    private static Map<String, Object> byRobot(String id, String item, String time) {
        return with(event("downloaded", id, "kbc-ke", item, time), "source", "urn:Robot:7");
    }

    private static void uniquesByMediaType(String exchange, List<String> mediaTypes, List<Integer> uniques) {
        get(
                        "/api/v1/exchanges/{x}/series?action=downloaded&by=mediaType&count=unique&from=2018-01&to=2018-02",
                        exchange)
                .body("series.key.mediaType", equalTo(mediaTypes))
                .body("series.collect { it.points[0].value }", equalTo(uniques));
    }

    private static void recount(String exchange, Map<String, String> months) {
        String key = UUID.randomUUID().toString();
        Response asked = askForRecount(exchange, key, months);
        String address = asked.then().statusCode(202).extract().header("Location");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("administrator").get(address).then().body("status", equalTo("finished")));
    }

    private static Response askForRecount(String exchange, String key, Map<String, String> months) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(months)
                .post("/api/v1/exchanges/{x}/recounts", exchange);
    }

    private static void awaitRaw(String exchange, int total) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> effect(exchange).body("figures.raw.total", equalTo(List.of(total))));
    }

    private static ValidatableResponse effect(String exchange) {
        return get("/api/v1/exchanges/{x}/exclusions/effect?from=2018-01&to=2018-01", exchange);
    }

    private static void awaitTopItems(String exchange, Map<String, Integer> totals) {
        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/exchanges/{x}/top/items?from=2018&to=2019", exchange)
                .body("items.collectEntries { [it.item, it.total] }", equalTo(totals)));
    }

    private static List<Integer> hours(String exchange, String count) {
        List<Integer> values =
                values(exchange, "granularity=hour&from=2018-01-15T08:00:00Z&to=2018-01-15T13:00:00Z&count=" + count);
        assertThat(values.subList(1, 4)).containsOnly(0);
        return List.of(values.get(0), values.get(4));
    }

    private static List<Integer> byDayInKolkata(String exchange) {
        return values(exchange, "granularity=day&from=2018-01-15&to=2018-01-16&timeZone=Asia/Kolkata&count=total");
    }

    private static List<Integer> values(String exchange, String query) {
        return Api.get("/api/v1/exchanges/" + exchange + "/series?action=downloaded&" + query)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("series[0].points.value", Integer.class);
    }
}
