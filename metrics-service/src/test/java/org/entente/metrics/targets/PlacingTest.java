package org.entente.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.targets.RegistryTopic.promise;
import static org.entente.metrics.targets.TargetApi.change;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments that do not say of which exchange they are, until somebody or something tells. */
@QuarkusTest
class PlacingTest {

    private static final String OF_NO_EXCHANGE = "each member will upload four items a month";

    @Inject
    TargetLists lists;

    @Inject
    Pool pool;

    private final UUID record = UUID.randomUUID();

    private String exchange;

    @BeforeEach
    void anExchangeOfTwoMembers() {
        exchange = newExchange("kbc-ke", "tbc-tz");
    }

    @Test
    void aPromiseThatNamesNoExchangeWaitsForACuratorWhoPlacesItAndKeepsFollowingIt() {
        Map<String, List<String>> fields = promise(OF_NO_EXCHANGE, "Each member", "4", "month");
        RegistryTopic.send(record, 1, fields);
        String id = awaitUnplaced();
        Map<String, Object> placed = uploads("each_member", 4, "month");

        change("targets/" + id, "\"1\"", with(placed, "exchange", "nowhere")).statusCode(404);
        change("targets/" + id, "\"1\"", with(with(placed, "exchange", exchange), "text", OF_NO_EXCHANGE))
                .statusCode(200)
                .body("exchange", equalTo(exchange))
                .body("status", equalTo("open"));

        assertThat(unplacedIds()).doesNotContain(id);
        fields.put("target", List.of("6"));
        RegistryTopic.send(record, 2, fields);
        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/exchanges/" + exchange + "/targets/" + id)
                .body("version", equalTo(3))
                .body("amount", equalTo(6)));
    }

    @Test
    void aPromiseIsPlacedOnceItsExchangeIsKnown() {
        String later = "x-" + UUID.randomUUID();
        String text = "each member of the Exchange " + later + " will upload four items a month";
        Map<String, List<String>> fields = promise(text, "Each member", "4", "month");
        RegistryTopic.send(record, 1, fields);
        String id = awaitUnplaced();

        make(later);

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/exchanges/" + later + "/targets/" + id)
                .statusCode(200)
                .body("scope", equalTo("each_member"))
                .body("version", equalTo(2)));
    }

    @Test
    void twoPartiesThatTurnOutToBeTheSameMemberOweOnce() {
        String later = "x-" + UUID.randomUUID();
        String text = "the members of the Exchange " + later + " will upload four items a month";
        Map<String, List<String>> fields = promise(text, "Organisation kbc-ke", "4", "month");
        fields.put("parties", List.of("Organisation kbc-ke", "kbc-ke"));
        RegistryTopic.send(record, 1, fields);
        awaitUnplaced();
        assertThat(unplacedOfRecord()).hasSize(2);

        make(later);
        putMember(later, "kbc-ke", "KE", "2017-01-01").statusCode(201);

        await().atMost(PATIENCE).untilAsserted(() -> {
            get("/api/v1/exchanges/" + later + "/targets").body("items.member", contains("kbc-ke"));
            assertThat(unplacedOfRecord()).isEmpty();
        });
    }

    @Test
    void whatCannotBePlacedIsTriedAgainOnlyWhenNamesHaveChanged() throws Throwable {
        Map<String, List<String>> fields = promise(OF_NO_EXCHANGE, "Each member", "4", "month");
        RegistryTopic.send(record, 1, fields);
        UUID id = UUID.fromString(awaitUnplaced());

        long tried = awaitTriedAfter(id, 0);
        assertThat(waitingBy(tried)).doesNotContain(id);
        assertThat(waitingBy(tried + 1)).contains(id);

        newExchange();

        assertThat(awaitTriedAfter(id, tried)).isGreaterThan(tried);
    }

    private String awaitUnplaced() {
        String path = "items.find { it.source.commitment.record == '" + record + "' }.id";
        return await().atMost(PATIENCE).until(() -> unplaced().extract().<String>path(path), id -> id != null);
    }

    private List<UUID> waitingBy(long names) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> lists.waiting(names));
    }

    private long awaitTriedAfter(UUID target, long names) {
        return await().atMost(PATIENCE).until(() -> triedNames(target), tried -> tried != null && tried > names);
    }

    private Long triedNames(UUID target) {
        return pool.preparedQuery("select tried_names from target where id = $1")
                .execute(Tuple.of(target))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("tried_names");
    }

    private List<String> unplacedOfRecord() {
        return unplaced().extract().path("items.findAll { it.source.commitment.record == '" + record + "' }.id");
    }

    private static void make(String id) {
        as("administrator")
                .contentType("application/json")
                .body(Map.of("id", id, "name", "Exchange " + id))
                .post("/api/v1/exchanges")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse unplaced() {
        return as("curator").get("/api/v1/targets?limit=200").then().statusCode(200);
    }

    private static List<String> unplacedIds() {
        return unplaced().extract().path("items.id");
    }
}
