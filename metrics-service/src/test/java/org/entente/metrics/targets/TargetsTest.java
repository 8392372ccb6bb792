package org.entente.metrics.targets;

import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.targets.TargetApi.change;
import static org.entente.metrics.targets.TargetApi.made;
import static org.entente.metrics.targets.TargetApi.make;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.entente.metrics.targets.TargetApi.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TargetsTest {

    private String exchange;

    @BeforeEach
    void anExchangeOfTwoMembers() {
        exchange = newExchange("kbc-ke", "tbc-tz");
    }

    @Test
    void aCuratorMakesATargetAndEveryoneReadsIt() {
        Map<String, Object> terms = with(uploads("each_member", 20, "month"), "from", "2018-03-01");

        String id = make(exchange, with(terms, "text", "Each member uploads 20 items a month"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/api/v1/exchanges/" + exchange + "/targets/"))
                .extract()
                .path("id");

        get("/api/v1/exchanges/" + exchange + "/targets/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("exchange", equalTo(exchange))
                .body("scope", equalTo("each_member"))
                .body("action", equalTo("uploaded"))
                .body("count", equalTo("total"))
                .body("amount", equalTo(20))
                .body("per", equalTo("month"))
                .body("from", equalTo("2018-03-01"))
                .body("to", nullValue())
                .body("status", equalTo("open"))
                .body("source.madeBy", equalTo("curator"))
                .body("createdAt", notNullValue());
        get("/api/v1/exchanges/" + exchange + "/targets").body("items.id", contains(id));
    }

    @Test
    void whoChangesATargetMustKnowItsVersionAndEachVersionIsKept() {
        String id = made(exchange, uploads("exchange", 100, "year"));
        String path = "exchanges/" + exchange + "/targets/" + id;
        Map<String, Object> more = with(uploads("member", 150.5, "quarter"), "member", "kbc-ke");

        change(path, "\"1\"", more)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("scope", equalTo("member"))
                .body("amount", equalTo(150.5f));

        change(path, "\"1\"", more).statusCode(412).contentType("application/problem+json");
        as("curator")
                .contentType(ContentType.JSON)
                .body(more)
                .put("/api/v1/" + path)
                .then()
                .statusCode(428);
        get("/api/v1/" + path + "/history")
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.what", contains("changed", "made"))
                .body("items.by", contains("curator", "curator"))
                .body("items.amount", contains(150.5f, 100))
                .body("items.scope", contains("member", "exchange"));
        get("/api/v1/" + path + "/history?limit=1").body("items.version", contains(2));
    }

    @Test
    void aWithdrawnTargetStaysToBeReadAndIsNotChangedAgain() {
        String id = made(exchange, uploads("exchange", 100, "year"));
        String path = "exchanges/" + exchange + "/targets/" + id;

        withdraw(path, "\"7\"").statusCode(412);
        withdraw(path, "\"1\"").statusCode(204);

        get("/api/v1/" + path)
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.by", equalTo("curator"))
                .body("version", equalTo(2));
        withdraw(path, "\"2\"").statusCode(409);
        change(path, "\"2\"", uploads("exchange", 90, "year")).statusCode(409);
        get("/api/v1/exchanges/" + exchange + "/targets?status=open").body("items", hasSize(0));
        get("/api/v1/exchanges/" + exchange + "/targets?status=withdrawn").body("items.id", contains(id));
        get("/api/v1/exchanges/" + exchange + "/attainment").body("targets", hasSize(0));
    }

    @Test
    void aTargetOfThePastHasEnded() {
        String id = made(exchange, with(uploads("exchange", 100, "none"), "to", "2018-12-31"));

        get("/api/v1/exchanges/" + exchange + "/targets?status=ended")
                .body("items.id", contains(id))
                .body("items.status", contains("ended"));
    }

    @Test
    void whatIsWrongWithATargetIsSaidWithWhereItStands() {
        Map<String, Object> good = uploads("exchange", 10, "month");
        refused(with(good, "scope", "everybody"), "/scope");
        refused(with(good, "scope", "member"), "/member");
        refused(with(with(good, "scope", "member"), "member", "nobody-ke"), "/member");
        refused(with(with(good, "scope", "member"), "member", "No Alias"), "/member");
        refused(with(good, "member", "kbc-ke"), "/member");
        refused(with(with(good, "scope", "country"), "country", "XX"), "/country");
        refused(with(good, "action", "shouted"), "/action");
        refused(with(good, "count", "some"), "/count");
        refused(with(good, "per", "week"), "/per");
        refused(with(good, "amount", 0), "/amount");
        refused(with(good, "amount", -5), "/amount");
        refused(with(good, "amount", new BigDecimal("1e400")), "/amount");
        refused(with(good, "amount", 0.00001), "/amount");
        refused(with(good, "amount", "many"), "/amount");
        refused(with(with(good, "from", "2018-02-01"), "to", "2018-01-31"), "/from");
        refused(with(good, "from", "1066-10-14"), "/from");
        refused(with(good, "from", "last spring"), "/from");
        refused(with(good, "text", "x".repeat(2_001)), "/text");
        refused(with(good, "text", "a\u0000b"), "/text");
        refused(with(good, "exchange", "another"), "/exchange");
        refused(with(good, "reportedCompleted", Map.of("words", "Done")), "/reportedCompleted/source");
        Map<String, Object> empty = new HashMap<>(good);
        empty.remove("amount");
        refused(empty, "/text");
        get("/api/v1/exchanges/" + exchange + "/targets").body("items", hasSize(0));
    }

    @Test
    void onlyCuratorsMakeTargetsAndWhatIsUnknownIsNotFound() {
        Map<String, Object> terms = uploads("exchange", 10, "month");
        as("contributor")
                .contentType(ContentType.JSON)
                .body(terms)
                .post("/api/v1/exchanges/{x}/targets", exchange)
                .then()
                .statusCode(403);
        as("viewer").get("/api/v1/targets").then().statusCode(403);
        make("nowhere", terms).statusCode(404);
        get("/api/v1/exchanges/nowhere/targets").statusCode(404);
        get("/api/v1/exchanges/nowhere/attainment").statusCode(404);
        get("/api/v1/exchanges/" + exchange + "/targets?status=odd").statusCode(400);
        get("/api/v1/exchanges/" + exchange + "/targets?cursor=rubbish").statusCode(400);
        String elsewhere = made(newExchange(), terms);
        get("/api/v1/exchanges/" + exchange + "/targets/" + elsewhere).statusCode(404);
    }

    private void refused(Map<String, Object> terms, String pointer) {
        make(exchange, terms)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }
}
