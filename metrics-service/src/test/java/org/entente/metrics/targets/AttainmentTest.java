package org.entente.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.ItemEvents.batch;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.targets.TargetApi.attainment;
import static org.entente.metrics.targets.TargetApi.made;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttainmentTest {

    private String exchange;

    /** kbc-ke uploads an item on each of the first 20 days of January 2018, tbc-tz one on each of the first 10, two of them the same. */
    @BeforeEach
    void anExchangeInWhichTwoMembersUpload() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        List<Map<String, Object>> events = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            upload(events, "kbc-ke", day, "item-" + day);
        }
        for (int day = 1; day <= 10; day++) {
            upload(events, "tbc-tz", day, "item-" + day);
        }
        events.add(event("uploaded", "again", "tbc-tz", "item-10", "2018-01-10T13:00:00Z"));
        post("administrator", exchange, batch(events)).statusCode(202);
        awaitTotal(exchange, "uploaded", 31);
    }

    @Test
    void eachMemberOwesItsOwnPartAndEachLineSaysHowItStands() {
        String id = made(exchange, uploads("each_member", 15, "month"));

        JsonPath answer = attainment(exchange, "?from=2018-01&to=2018-02&target=" + id);

        assertThat(answer.getList("targets[0].lines.member")).containsExactly("kbc-ke", "tbc-tz");
        assertThat(answer.getList("targets[0].lines.period")).containsOnly("2018-01");
        assertThat(answer.getList("targets[0].lines.done")).containsExactly(20, 11);
        assertThat(answer.getList("targets[0].lines.share")).containsExactly(1.3333f, 0.7333f);
        assertThat(answer.getList("targets[0].lines.state")).containsExactly("reached", "missed");
        assertThat(answer.getList("targets[0].lines.reachedOn")).containsExactly("2018-01-15", null);
        assertThat(answer.getInt("targets[0].owed")).isEqualTo(30);
        assertThat(answer.getInt("targets[0].done")).isEqualTo(31);
        assertThat(answer.getFloat("targets[0].share")).isEqualTo(0.8667f);
        assertThat(answer.getString("targets[0].state")).isEqualTo("missed");
        assertThat(answer.getString("targets[0].target.source.madeBy")).isEqualTo("curator");
        assertThat(answer.getInt("overall.reached")).isEqualTo(1);
        assertThat(answer.getInt("overall.missed")).isEqualTo(1);
    }

    @Test
    void aRunningPeriodOwesProRataAndItsEndIsProjectedFromThePace() {
        made(exchange, uploads("exchange", 62, "month"));

        JsonPath answer = attainment(exchange, "?at=2018-01-11");

        assertThat(answer.getString("targets[0].lines[0].period")).isEqualTo("2018-01");
        assertThat(answer.getInt("targets[0].lines[0].due")).isEqualTo(20);
        assertThat(answer.getInt("targets[0].lines[0].done")).isEqualTo(22);
        assertThat(answer.getString("targets[0].lines[0].state")).isEqualTo("on_track");
        // 21 in the 28 full days before: 0.75 a day, and 40 are left
        assertThat(answer.getInt("targets[0].lines[0].projection.basis.done")).isEqualTo(21);
        assertThat(answer.getInt("targets[0].lines[0].projection.basis.days")).isEqualTo(28);
        assertThat(answer.getFloat("targets[0].lines[0].projection.basis.perDay"))
                .isEqualTo(0.75f);
        assertThat(answer.getString("targets[0].lines[0].projection.basis.from"))
                .isEqualTo("2017-12-14");
        assertThat(answer.getString("targets[0].lines[0].projection.basis.to")).isEqualTo("2018-01-10");
        assertThat(answer.getString("targets[0].lines[0].projection.on")).isEqualTo("2018-03-06");
        assertThat(attainment(exchange, "?at=2018-01-31").getString("targets[0].state"))
                .isEqualTo("behind");
        assertThat(attainment(exchange, "?at=2018-01-31").getInt("targets[0].lines[0].due"))
                .isEqualTo(60);
    }

    @Test
    void withoutAPaceThereIsNoProjection() {
        made(exchange, uploads("exchange", 62, "year"));

        JsonPath answer = attainment(exchange, "?at=2018-06-30");

        assertThat(answer.getString("targets[0].lines[0].state")).isEqualTo("on_track");
        assertThat(answer.getMap("targets[0].lines[0]")).doesNotContainKeys("projection", "reachedOn");
    }

    @Test
    void aMemberThatJoinedInTheMiddleOwesForItsOwnDays() {
        putMember(exchange, "ubc-ug", "UG", "2018-01-22").statusCode(201);
        made(exchange, uploads("each_member", 31, "month"));

        JsonPath answer = attainment(exchange, "?from=2018-01&to=2018-02&member=ubc-ug");

        assertThat(answer.getList("targets[0].lines")).hasSize(1);
        assertThat(answer.getInt("targets[0].lines[0].owed")).isEqualTo(10);
        assertThat(attainment(exchange, "?from=2017-12&to=2018-01&member=ubc-ug")
                        .getList("targets[0].lines"))
                .isEmpty();
    }

    @Test
    void whatAMemberDidBeforeItWasBoundCountsNeitherTowardsItsPartNorInItsPace() {
        putMember(exchange, "ubc-ug", "UG", "2018-01-22").statusCode(201);
        List<Map<String, Object>> events = new ArrayList<>();
        IntStream.rangeClosed(1, 24)
                .filter(day -> day <= 10 || day >= 22)
                .forEach(day -> upload(events, "ubc-ug", day, "item-" + day));
        post("administrator", exchange, batch(events)).statusCode(202);
        awaitTotal(exchange, "uploaded", 44);
        made(exchange, uploads("each_member", 31, "month"));

        JsonPath ended = attainment(exchange, "?from=2018-01&to=2018-02&member=ubc-ug");
        JsonPath running = attainment(exchange, "?at=2018-01-25&member=ubc-ug");
        JsonPath before = attainment(exchange, "?at=2018-01-10&member=ubc-ug");

        assertThat(ended.getInt("targets[0].lines[0].done")).isEqualTo(3);
        assertThat(ended.getString("targets[0].lines[0].state")).isEqualTo("missed");
        assertThat(ended.getString("targets[0].lines[0].reachedOn")).isNull();
        assertThat(running.getString("targets[0].lines[0].state")).isEqualTo("on_track");
        assertThat(running.getInt("targets[0].lines[0].projection.basis.days")).isEqualTo(3);
        assertThat(running.getInt("targets[0].lines[0].projection.basis.done")).isEqualTo(3);
        assertThat(before.getString("targets[0].lines[0].state")).isEqualTo("upcoming");
    }

    @Test
    void uniqueItemsAndTheMembersOfACountryAreCountedAsSuch() {
        Map<String, Object> ofCountry = with(uploads("country", 11, "month"), "country", "TZ");
        made(exchange, ofCountry);
        made(exchange, with(ofCountry, "count", "unique"));

        JsonPath answer = attainment(exchange, "?from=2018-01&to=2018-02");

        assertThat(answer.getList("targets.lines.flatten().done")).containsExactly(11, 10);
        assertThat(answer.getList("targets.state")).containsExactly("reached", "missed");
    }

    @Test
    void whatIsToBeReachedOnceAddsUpFromItsFirstDayToItsLast() {
        Map<String, Object> once = uploads("exchange", 15, "none");
        made(exchange, with(with(once, "from", "2018-01-06"), "to", "2018-01-25"));
        made(exchange, once);

        JsonPath answer = attainment(exchange, "?at=2018-01-16");

        assertThat(answer.getList("targets.lines.flatten().period")).containsExactly("once", "once");
        assertThat(answer.getList("targets.lines.flatten().done")).containsExactly(17, 27);
        assertThat(answer.getList("targets.lines.flatten().reachedOn")).containsExactly("2018-01-14", "2018-01-08");
        assertThat(answer.getFloat("targets[0].lines[0].due")).isEqualTo(7.5f);
        assertThat(answer.getMap("targets[1].lines[0]")).doesNotContainKeys("due", "from", "to");
    }

    @Test
    void goalsWithoutANumberAreShownWithWhoReportsThemCompleted() {
        made(exchange, Map.of("scope", "exchange", "text", "Share more news"));
        made(
                exchange,
                Map.of(
                        "scope", "exchange",
                        "text", "The annual goal",
                        "reportedCompleted", Map.of("words", "completed its annual goal", "source", "Annual report")));

        JsonPath answer = attainment(exchange, "");

        assertThat(answer.getList("targets.state")).containsExactly("open", "reported_completed");
        assertThat(answer.getString("targets[1].target.reportedCompleted.words"))
                .isEqualTo("completed its annual goal");
        assertThat(answer.getInt("overall.goals")).isEqualTo(2);
        assertThat(answer.getInt("overall.reportedCompleted")).isEqualTo(1);
    }

    @Test
    void theAnswerComesAsCsvTooAndIsNotSentAgainUntilATargetOrAFigureMoves() {
        String id = made(exchange, with(uploads("each_member", 15, "month"), "text", "Fifteen, each month"));
        String address = "/api/v1/exchanges/" + exchange + "/attainment?from=2018-01&to=2018-02";

        String csv = as("viewer").accept("text/csv").get(address).asString();
        String tag = get(address).statusCode(200).extract().header("ETag");

        assertThat(csv.lines().toList())
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        id
                                                + ",curator,each_member,uploaded,total,kbc-ke,,2018-01,2018-01-01,2018-01-31,15,15,20,1.3333,reached,2018-01-15,,\"Fifteen, each month\""));
        as("viewer").header("If-None-Match", tag).get(address).then().statusCode(304);
        made(exchange, uploads("exchange", 1, "day"));
        as("viewer").header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        made(exchange, uploads("each_member", 1, "day"));

        refused("?from=2000&to=2020", "from");
        refused("?from=2018-02&to=2018-01", "from");
        refused("?to=2018-01", "from");
        refused("?from=spring", "from");
        refused("?at=2199-01-01", "at");
        refused("?member=nobody-ke", "member");
        refused("?target=first", "target");
        get("/api/v1/exchanges/" + exchange + "/attainment?target=00000000-0000-0000-0000-000000000000")
                .statusCode(404);
    }

    private void refused(String query, String pointer) {
        get("/api/v1/exchanges/" + exchange + "/attainment" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
    }

    private static void upload(List<Map<String, Object>> events, String member, int day, String item) {
        String time = "2018-01-%02dT12:00:00Z".formatted(day);
        events.add(event("uploaded", member + day, member, item, time));
    }
}
