package org.entente.metrics.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.putMember;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ExchangesTest {

    @Test
    void aNewExchangeIsFoundAtItsAddress() {
        String id = "alu-" + UUID.randomUUID();

        String address = create(Map.of("id", id, "name", "Africa Link Union", "aliases", List.of("ALU")))
                .statusCode(201)
                .extract()
                .header("Location");

        get(address)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Africa Link Union"))
                .body("aliases", equalTo(List.of("ALU")));
    }

    @Test
    void anIdThatIsTakenIsAConflict() {
        String id = newExchange();

        create(Map.of("id", id, "name", "Another")).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void anExchangeWhoseRequestIsSentAgainIsAnsweredAsBefore() {
        String id = "x-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Map<String, Object> exchange = Map.of("id", id, "name", "Africa Link Union", "aliases", List.of("ALU"));
        String first = create(key, exchange).statusCode(201).extract().asString();

        String second = create(key, exchange).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        create(key, Map.of("id", id, "name", "Another")).statusCode(422);
        create(key, Map.of("id", "x-" + UUID.randomUUID(), "name", "Africa Link Union"))
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        create(UUID.randomUUID().toString(), exchange).statusCode(409);
        create("two words", exchange).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\": \"Not An Id\", \"name\": \"Name\"}  | id",
                "{\"id\": \"id\"}                             | name",
                "{\"id\": \"id\", \"name\": \" \"}            | name",
                "{\"name\": \"Name\"}                         | id"
            })
    void badInputIsNamed(String body, String pointer) {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/exchanges")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(containsString(pointer)));
    }

    @Test
    void whatNoDatabaseCanStoreOrFindIsRefusedAndNotAFault() {
        create(Map.of("id", "id-" + UUID.randomUUID(), "name", "a\u0000b")).statusCode(400);
        putMember(newExchange(), "kbc-ke", "KE", "+999999999-01-01").statusCode(400);
        get("/api/v1/exchanges/{x}", "a\u0000b").statusCode(404);
        get("/api/v1/exchanges/{x}/totals", "a\u0000b").statusCode(404);
        get("/api/v1/exchanges?cursor={c}", Cursor.of("a\u0000b").encoded()).statusCode(400);
        get("/api/v1/observations?measure={m}", "a\u0000b").statusCode(400);
        get(
                        "/api/v1/observations?cursor={c}",
                        Cursor.of(
                                        "+999999999-01-01T00:00:00Z",
                                        UUID.randomUUID().toString())
                                .encoded())
                .statusCode(400);
    }

    @Test
    void exchangesAreListedByPage() {
        newExchange();
        newExchange();

        ValidatableResponse first =
                get("/api/v1/exchanges?limit=1").statusCode(200).body("items", hasSize(1));
        String link = first.extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));

        get(next).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void anOrganisationIsMadeAMemberAndItsMembershipChanged() {
        String exchange = newExchange();

        putMember(exchange, "kbc-ke", "KE", "2017-01-01").statusCode(201);
        putMember(exchange, "kbc-ke", "KE", "2016-01-01").statusCode(200);

        get("/api/v1/exchanges/" + exchange + "/members")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0]", hasEntry("organisation", "kbc-ke"))
                .body("items[0]", hasEntry("country", "KE"))
                .body("items[0]", hasEntry("joinedOn", "2016-01-01"));
    }

    @Test
    void aMemberMayLeaveAndJoinAgainAndItsHistoryIsKept() {
        String exchange = newExchange();
        String other = newExchange();
        putKbc(exchange, membership("2016-01-01", "2018-01-01", "east-africa", "founders"))
                .statusCode(201)
                .body("groups", equalTo(List.of("east-africa", "founders")));

        putKbc(exchange, membership("2016-06-01", "2018-01-01", "east-africa")).statusCode(200);
        putKbc(exchange, membership("2019-01-01", null, "east-africa")).statusCode(200);
        putKbc(exchange, membership("2017-01-01", null, "east-africa"))
                .statusCode(400)
                .body("errors.pointer", hasItem("joinedOn"));

        get("/api/v1/exchanges/{x}/members/kbc-ke", exchange)
                .statusCode(200)
                .body("organisation", equalTo("kbc-ke"))
                .body("joinedOn", equalTo("2019-01-01"))
                .body("memberships.joinedOn", equalTo(List.of("2019-01-01", "2016-06-01")))
                .body("memberships[1].leftOn", equalTo("2018-01-01"))
                .body("changes", hasSize(3))
                .body("changes[2].groups", equalTo(List.of("east-africa", "founders")))
                .body("changes[0].by", equalTo("administrator"));
        membersIn(exchange, "2017-01-01", "2017-02-01", 1);
        membersIn(exchange, "2018-03-01", "2018-04-01", 0);
        membersIn(exchange, "2017-01-01", "2020-01-01", 1);
        get("/api/v1/exchanges/{x}/members/kbc-ke", other).statusCode(404);
    }

    @Test
    void membersAreListedByGroup() {
        String exchange = newExchange("tbc-tz");
        putKbc(exchange, membership("2016-01-01", null, "east-africa")).statusCode(201);

        get("/api/v1/exchanges/{x}/members?group=east-africa", exchange)
                .body("items.organisation", equalTo(List.of("kbc-ke")));
        get("/api/v1/exchanges/{x}/members?group=west-africa", exchange).body("items", hasSize(0));
        get("/api/v1/exchanges/{x}/members?group=West%20Africa", exchange).statusCode(400);
        putKbc(exchange, membership("2016-01-01", null, "East Africa")).statusCode(400);
    }

    @Test
    void aMembershipMustMakeSense() {
        String exchange = newExchange();

        putMember(exchange, "kbc-ke", "XX", "2017-01-01").statusCode(400).body("errors.pointer", hasItem("country"));
        putMember(exchange, "K", "KE", "2017-01-01").statusCode(400).body("errors.pointer", hasItem("organisation"));
        putMember(exchange, "kbc-ke", "KE", "soon").statusCode(400).contentType("application/problem+json");
        putMember("nowhere", "kbc-ke", "KE", "2017-01-01").statusCode(404);
        get("/api/v1/exchanges/" + exchange + "/members").body("items", hasSize(0));
    }

    @Test
    void onlyAnAdministratorMakesExchangesAndMembers() {
        String exchange = newExchange();
        Map<String, String> member = Map.of("name", "Name", "country", "KE", "joinedOn", "2017-01-01");

        as("curator")
                .contentType(ContentType.JSON)
                .body(Map.of("id", "curators-own", "name", "Name"))
                .post("/api/v1/exchanges")
                .then()
                .statusCode(403);
        as("contributor")
                .contentType(ContentType.JSON)
                .body(member)
                .put("/api/v1/exchanges/{x}/members/kbc-ke", exchange)
                .then()
                .statusCode(403);
        get("/api/v1/exchanges/curators-own").statusCode(404).contentType("application/problem+json");
    }

    private static Map<String, Object> membership(String joinedOn, String leftOn, String... groups) {
        Map<String, Object> membership = new HashMap<>();
        membership.put("name", "KBC");
        membership.put("country", "KE");
        membership.put("joinedOn", joinedOn);
        membership.put("leftOn", leftOn);
        membership.put("groups", List.of(groups));
        return membership;
    }

    private static ValidatableResponse putKbc(String exchange, Map<String, Object> membership) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .body(membership)
                .put("/api/v1/exchanges/{x}/members/kbc-ke", exchange)
                .then();
    }

    private static void membersIn(String exchange, String from, String to, int count) {
        get("/api/v1/exchanges/" + exchange + "/totals?from=" + from + "&to=" + to)
                .statusCode(200)
                .body("members", equalTo(count));
    }

    private static ValidatableResponse create(Map<String, Object> exchange) {
        return create(UUID.randomUUID().toString(), exchange);
    }

    private static ValidatableResponse create(String key, Map<String, Object> exchange) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(exchange)
                .post("/api/v1/exchanges")
                .then();
    }
}
