package org.entente.metrics.targets;

import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.targets.RegistryTopic.promise;
import static org.entente.metrics.targets.TargetApi.change;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.entente.metrics.targets.TargetApi.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitmentsTest {

    private final UUID record = UUID.randomUUID();

    private String exchange;

    @BeforeEach
    void anExchangeOfTwoMembers() {
        exchange = newExchange("kbc-ke", "tbc-tz");
    }

    @Test
    void aPromiseThatNamesTheExchangeIsATargetOfItWithThePromiseAsItsSource() {
        RegistryTopic.send(record, 1, promise(text(), "Each member", "1", "day"));

        awaitTargets()
                .body("items", hasSize(1))
                .body("items[0].scope", equalTo("each_member"))
                .body("items[0].action", equalTo("uploaded"))
                .body("items[0].amount", equalTo(1))
                .body("items[0].per", equalTo("day"))
                .body("items[0].text", equalTo(text()))
                .body("items[0].source.commitment.record", equalTo(record.toString()))
                .body("items[0].source.commitment.reference", equalTo("2018_" + record))
                .body("items[0].source.commitment.address", equalTo("/api/v1/commitments/" + record))
                .body("items[0].source.madeBy", nullValue());
    }

    @Test
    void eachNamedMemberHasItsOwnTarget() {
        Map<String, List<String>> fields = promise(text(), "Organisation kbc-ke", "20", "month");
        fields.put("parties", List.of("Organisation kbc-ke", "the Organisation tbc-tz"));
        fields.put("due", List.of("2018"));

        RegistryTopic.send(record, 1, fields);

        awaitTargets()
                .body("items", hasSize(2))
                .body("items.member.sort()", contains("kbc-ke", "tbc-tz"))
                .body("items.to", contains("2018-12-31", "2018-12-31"))
                .body("items.status", contains("ended", "ended"));
    }

    @Test
    void aChangedPromiseChangesItsTargetAndWhatIsToldAgainOrLateDoesNot() {
        for (int releases : List.of(1, 3, 2, 3, 4)) {
            Instant recordedAt = Instant.parse("2018-11-01T10:00:00Z").plusSeconds(releases);
            RegistryTopic.send(
                    record, releases, recordedAt, promise(text(), "Each member", Integer.toString(releases), "day"));
        }

        await().atMost(PATIENCE).untilAsserted(() -> targets().body("items.amount", contains(4)));
        String id = awaitTarget(record);
        get("/api/v1/exchanges/" + exchange + "/targets/" + id + "/history").body("items.amount", contains(4, 3, 1));
    }

    @Test
    void whatAPersonChangedStandsAgainstANewerClaimWhichIsShown() {
        RegistryTopic.send(record, 1, promise(text(), "Each member", "1", "day"));
        String id = awaitTarget(record);
        String path = "exchanges/" + exchange + "/targets/" + id;
        change(path, "\"1\"", with(uploads("each_member", 5, "month"), "text", "Five"))
                .statusCode(200);

        RegistryTopic.send(record, 2, promise(text(), "Each member", "2", "day"));

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/" + path).body("version", equalTo(3)));
        get("/api/v1/" + path)
                .body("amount", equalTo(5))
                .body("per", equalTo("month"))
                .body("source.commitment.isNewerThanEdit", equalTo(true))
                .body("source.commitment.says.target", contains("2"));
        get("/api/v1/" + path + "/history").body("items.what", contains("claimed", "changed", "made"));
    }

    @Test
    void aWithdrawnPromiseWithdrawsItsTargetAndAnAcceptedOneBringsItBack() {
        RegistryTopic.send(record, 1, promise(text(), "Each member", "1", "day"));
        String id = awaitTarget(record);
        String path = "/api/v1/exchanges/" + exchange + "/targets/" + id;

        RegistryTopic.send(record, 1, Map.of());

        await().atMost(PATIENCE).untilAsserted(() -> get(path).body("status", equalTo("withdrawn")));
        get(path).body("withdrawal.by", nullValue()).body("amount", equalTo(1));
        RegistryTopic.send(record, 2, promise(text(), "Each member", "2", "day"));
        await().atMost(PATIENCE).untilAsserted(() -> get(path).body("status", equalTo("open")));
        get(path).body("amount", equalTo(2)).body("withdrawal", nullValue());
        get(path + "/history").body("items.what", contains("restored", "withdrawn", "made"));
    }

    @Test
    void whatAPersonWithdrewNoPromiseBringsBack() {
        RegistryTopic.send(record, 1, promise(text(), "Each member", "1", "day"));
        String id = awaitTarget(record);
        withdraw("exchanges/" + exchange + "/targets/" + id, "\"1\"").statusCode(204);

        RegistryTopic.send(record, 2, promise(text(), "Each member", "2", "day"));

        String path = "/api/v1/exchanges/" + exchange + "/targets/" + id;
        await().atMost(PATIENCE).untilAsserted(() -> get(path).body("version", equalTo(3)));
        get(path).body("status", equalTo("withdrawn")).body("withdrawal.by", equalTo("curator"));
    }

    @Test
    void whatIsPromisedOnceHoldsFromTheDayOnWhichItWasFirstRecorded() {
        Map<String, List<String>> fields = promise(text(), "Each member", "400", "none");
        fields.put("due", List.of("2030"));
        RegistryTopic.send(record, 1, Instant.parse("2018-11-01T10:00:00Z"), fields);
        awaitTargets().body("items.from", contains("2018-11-01"));
        fields.put("target", List.of("500"));

        RegistryTopic.send(record, 2, Instant.parse("2019-02-01T10:00:00Z"), fields);

        await().atMost(PATIENCE).untilAsserted(() -> targets().body("items.amount", contains(500)));
        targets().body("items.from", contains("2018-11-01")).body("items.to", contains("2030-12-31"));
    }

    @Test
    void promisesOfOtherThingsAreNoTargets() {
        Map<String, List<String>> training = promise(text(), "Each member", "40", "year");
        training.put("measure", List.of("trainees"));
        RegistryTopic.send(UUID.randomUUID(), 1, training);
        RegistryTopic.send(record, 1, promise(text(), "Each member", "1", "day"));

        awaitTarget(record);
        get("/api/v1/exchanges/" + exchange + "/targets").body("items", hasSize(1));
    }

    private String text() {
        return "each member of the Exchange " + exchange + " will upload one item a day";
    }

    private ValidatableResponse awaitTargets() {
        await().atMost(PATIENCE).untilAsserted(() -> targets().body("items.size()", greaterThan(0)));
        return targets();
    }

    private String awaitTarget(UUID ofRecord) {
        String path = "items.find { it.source.commitment.record == '" + ofRecord + "' }.id";
        return await().atMost(PATIENCE).until(() -> targets().extract().<String>path(path), id -> id != null);
    }

    private ValidatableResponse targets() {
        return get("/api/v1/exchanges/" + exchange + "/targets?limit=200");
    }
}
