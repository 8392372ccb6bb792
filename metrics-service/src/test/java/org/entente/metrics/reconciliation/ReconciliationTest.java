package org.entente.metrics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putExclusions;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reported numbers against counted ones. */
@QuarkusTest
class ReconciliationTest {

    private ReportingExchange exchange;

    @BeforeEach
    void anExchangeInWhichTwoMembersSharedItems() {
        exchange = ReportingExchange.create();
        String batch = ItemEvents.batch(List.of(
                event("downloaded", "e1", "kbc-ke", "item-1", "2018-06-30T23:59:59.999Z"),
                event("downloaded", "e2", "kbc-ke", "item-1", "2018-07-01T00:00:00Z"),
                event("downloaded", "e3", "kbc-ke", "item-2", "2018-07-31T23:59:59.999Z"),
                event("downloaded", "e4", "tbc-tz", "item-1", "2018-07-15T12:00:00Z"),
                event("downloaded", "e5", "kbc-ke", "item-1", "2018-08-01T00:00:00Z"),
                event("uploaded", "e6", "tbc-tz", "item-3", "2018-08-05T00:00:00Z")));
        post("administrator", exchange.id(), batch).statusCode(202);
        awaitTotal(exchange.id(), "downloaded", 5);
        awaitTotal(exchange.id(), "uploaded", 1);
    }

    @Test
    void aMembersNumberStandsBesideTheCountedOneWithBothSources() {
        exchange.upload("July.csv", "member,period,items_downloaded\nkbc-ke,2018-07,5\n");

        exchange.reconcile("")
                .statusCode(200)
                .body("exchange", equalTo(exchange.id()))
                .body("countedSince", equalTo("2018-06-30T23:00:00Z"))
                .body("items", hasSize(1))
                .body("items[0].reported.value", equalTo(5))
                .body("items[0].reported.member", equalTo("kbc-ke"))
                .body("items[0].reported.provenance.report.fileName", equalTo("July.csv"))
                .body("items[0].reported.provenance.report.row", equalTo(2))
                .body("items[0].counted.value", equalTo(2))
                .body("items[0].counted.raw", equalTo(2))
                .body("items[0].counted.from", equalTo("2018-07-01T00:00:00Z"))
                .body("items[0].counted.to", equalTo("2018-08-01T00:00:00Z"))
                .body("items[0].counted.readFrom", equalTo(List.of("month")))
                .body("items[0].counted.rulesVersions", equalTo(Map.of("first", 0, "last", 0)))
                .body("items[0].difference", equalTo(3))
                .body("items[0].relativeDifference", equalTo(1.5f))
                .body("items[0].state", equalTo("reported_more"))
                .body("items[0].series", nullValue());
    }

    @Test
    void aDocumentsNumberIsJudgedByItsQualifierInItsOwnPeriod() {
        putMember(exchange.id(), "abc-ug", "UG", "2019-01-01").statusCode(201);

        exchange.says("items_downloaded", null, "4", "2018-07/2018-08-01");
        exchange.says("items_downloaded", "at_least", "2", "2018-07");
        exchange.says("items_downloaded", null, "2", "2018-07/2018-07");
        exchange.says("items_downloaded", "at_most", "9", "2018-07/2018-12");
        exchange.says("items_downloaded", null, "1", "2018-06-30");
        exchange.says("items_uploaded", null, "1", "2018-09");
        exchange.says("uploading_members", null, "1", "2018-08");
        exchange.says("members", null, "2", "2018");
        exchange.says("members", null, "2", null);
        exchange.says("member_countries", "about", "2", "2018");

        exchange.awaitItems(10);
        judged("items_downloaded", "2018-07/2018-08-01", "agrees", 4, "month day");
        judged("items_downloaded", "2018-07", "agrees", 3, "month");
        judged("items_downloaded", "2018-07/2018-07", "counted_more", 3, "month");
        judged("items_downloaded", "2018-07/2018-12", "agrees", 4, "month");
        judged("items_downloaded", "2018-06-30", "agrees", 1, "day");
        judged("items_uploaded", "2018-09", "reported_more", 0, "month");
        judged("uploading_members", "2018-08", "agrees", 1, "month");
        judged("members", "2018", "agrees", 2, "memberships");
        judged("members", null, "counted_more", 3, "memberships");
        judged("member_countries", "2018", "agrees", 2, "memberships");
        exchange.reconcile("?measure=items_uploaded")
                .body("items[0].reported.provenance.quote", equalTo("1"))
                .body("items[0].reported.provenance.document.url", equalTo("https://news.example/union"));
    }

    @Test
    void aNumberThatCannotBeComparedIsListedWithTheReason() {
        exchange.says("items_downloaded", null, "7", null);
        exchange.says("items_downloaded", null, "7", "2017/..");
        exchange.says("items_downloaded", null, "7", "2018~");
        exchange.says("items_downloaded", null, "7", "2017-05");
        exchange.says("items_downloaded", null, "7", "2199");
        exchange.says("teachers", null, "7", "2018");
        exchange.says("items_downloaded", null, "38680", "2017-07/2018-10");
        exchange.says("items_uploaded", null, "7", "2018-07");

        exchange.awaitItems(8)
                .body("items.state.unique()", equalTo(List.of("not_comparable")))
                .body("items.findAll { it.counted || it.difference }", hasSize(0))
                .body(
                        "items.reason.sort()",
                        equalTo(List.of(
                                "before_counting",
                                "before_counting",
                                "no_period",
                                "not_counted",
                                "open_period",
                                "partly_counted",
                                "period_not_over",
                                "uncertain_period")))
                .body("items.find { it.reason == 'open_period' }.reported.period", equalTo("2017/.."))
                .body("items.find { it.reason == 'partly_counted' }.reported.value", equalTo(38680))
                .body("items.find { it.reported.measure == 'items_uploaded' }.reason", equalTo("before_counting"))
                .body("items.find { it.reason == 'no_period' }.detail", containsString("which period"));
    }

    @Test
    void whatIsExcludedByRuleIsSeenBesideTheCountedNumberWithTheVersionsOfTheRules() {
        putExclusions(exchange.id(), 0, List.of(Map.of("name", "robots", "item", "item-robot")))
                .statusCode(200);
        post(
                exchange.id(),
                List.of(
                        event("downloaded", "e7", "kbc-ke", "item-robot", "2018-07-15T12:00:00Z"),
                        event("downloaded", "e8", "kbc-ke", "item-4", "2018-07-15T12:00:00Z")));
        awaitTotal(exchange.id(), "downloaded", 6);
        exchange.upload("July.csv", "member,period,items_downloaded\nkbc-ke,2018-07,4\n");

        exchange.reconcile("")
                .body("items[0].counted.value", equalTo(3))
                .body("items[0].counted.raw", equalTo(4))
                .body("items[0].counted.rulesVersions", equalTo(Map.of("first", 0, "last", 1)))
                .body("items[0].state", equalTo("reported_more"));
    }

    @Test
    void eventsOnDaysOnWhichTheirMemberWasNoneAreCountedAndSaidToBeSo() {
        exchange.putMember(
                "kbc-ke", Map.of("name", "KBC", "country", "KE", "joinedOn", "2018-07-02", "leftOn", "2018-08-01"));
        exchange.upload("files.csv", "member,period,items_downloaded\nkbc-ke,2018-07,2\ntbc-tz,2018-07,1\n");
        exchange.says("items_downloaded", null, "5", "2018-06-30/2018-12");

        exchange.awaitItems(3)
                .body("items.state.unique()", equalTo(List.of("agrees")))
                .body("items.find { it.reported.member == 'kbc-ke' }.counted.outsideMembership", equalTo(1))
                .body("items.find { it.reported.member == 'tbc-tz' }.counted.outsideMembership", nullValue())
                .body(
                        "items.find { it.reported.period == '2018-06-30/2018-12' }.counted.outsideMembership",
                        equalTo(3));
        get("/api/v1/exchanges/{x}/activity?member=kbc-ke", exchange.id())
                .body("months.period", equalTo(List.of("2018-06", "2018-07", "2018-08")))
                .body("months.total", equalTo(List.of(1, 2, 1)))
                .body("months.outsideMembership", equalTo(List.of(1, 1, 1)));
        exchange.putMember("kbc-ke", Map.of("name", "KBC", "country", "KE", "joinedOn", "2018-08-01"));
        get("/api/v1/exchanges/{x}/activity?member=kbc-ke", exchange.id())
                .body("months.outsideMembership", equalTo(Arrays.asList(1, 1, null)));
        get("/api/v1/exchanges/{x}/activity?member=tbc-tz", exchange.id())
                .body("months.outsideMembership", everyItem(nullValue()));
        exchange.putMember("tbc-tz", Map.of("name", "TBC", "country", "TZ", "joinedOn", "2018-09-01"));
        get("/api/v1/exchanges/{x}/activity?member=tbc-tz", exchange.id())
                .body("months.outsideMembership", equalTo(List.of(1, 1)));
        get("/api/v1/exchanges/{x}/activity?member=kbc-ke", exchange.id())
                .body("months.outsideMembership", equalTo(Arrays.asList(1, 1, null)));
    }

    @Test
    void theListIsFilteredByMeasureMemberAndPeriodAndPaged() {
        exchange.upload("statistics.csv", """
                member,period,items_downloaded,items_uploaded
                kbc-ke,2018-06,1,0
                kbc-ke,2018-07,2,0
                kbc-ke,2018-08,1,0
                tbc-tz,2018-07,1,0
                """);
        exchange.document("union")
                .says("items_downloaded", "5", null, "2017-07/2018-10")
                .send();
        exchange.document("union").says("items_downloaded", "5", null, null).send();
        exchange.awaitItems(10);

        exchange.reconcile("?measure=items_downloaded").body("items", hasSize(6));
        exchange.reconcile("?measure=items_downloaded&member=kbc-ke").body("items", hasSize(3));
        exchange.reconcile("?measure=items_downloaded&from=2018-07&to=2018-08")
                .body("items.reported.period.sort()", equalTo(List.of("2017-07/2018-10", "2018-07", "2018-07")));
        exchange.reconcile("?measure=items_downloaded&from=2018-09").body("items", hasSize(1));

        String next = link(exchange.reconcile("?limit=7").body("items", hasSize(7)));
        get(next).statusCode(200).body("items", hasSize(3)).header("Link", nullValue());
    }

    @Test
    void theAnswerIsGivenAsCsvWithALineForEachNumber() {
        exchange.upload("=July, 2018.csv", "member,period,items_downloaded\nkbc-ke,2018-07,5\ntbc-tz,2018-07,1\n");

        var answer = as("viewer").accept("text/csv").get("/api/v1/exchanges/{x}/reconciliation?limit=1", exchange.id());

        List<String> lines = answer.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("factId,measure,member,period,qualifier,reported,counted,raw,difference");
        assertThat(lines.get(1))
                .contains(",items_downloaded,")
                .contains(",2018-07,")
                .contains("\"'=July, 2018.csv\"");
        assertThat(lines.get(1)).containsAnyOf(",5,2,2,3,1.5000,reported_more,", ",1,1,1,0,0.0000,agrees,");
    }

    @Test
    void aWrongParameterIsNamed() {
        Map.of(
                        "measure=weather", "measure",
                        "member=Not An Alias", "member",
                        "asOf=yesterday", "asOf",
                        "from=2018-02-30", "from",
                        "from=2018-02&to=2018-01", "from",
                        "from=2018-02&to=2018-02", "to",
                        "limit=0", "limit",
                        "limit=many", "limit",
                        "cursor=rubbish", "cursor",
                        "measures=members", "measures")
                .forEach((query, parameter) -> exchange.reconcile("?" + query)
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors[0].pointer", equalTo(parameter)));
    }

    @Test
    void itIsForViewersAndForExchangesThatThereAre() {
        get("/api/v1/exchanges/nowhere/reconciliation").statusCode(404).contentType("application/problem+json");
        exchange.reconcile("").statusCode(200).body("items", hasSize(0));
    }

    private void judged(String measure, String period, String state, int counted, String readFrom) {
        String item = "items.find { it.reported.period == " + (period == null ? "null" : "'" + period + "'") + " }.";
        exchange.reconcile("?measure=" + measure)
                .body(item + "state", equalTo(state))
                .body(item + "counted.value", equalTo(counted))
                .body(item + "counted.readFrom", equalTo(List.of(readFrom.split(" "))));
    }

    private static String link(ValidatableResponse answer) {
        String link = answer.extract().header("Link");
        return link.substring(1, link.indexOf('>'));
    }
}
