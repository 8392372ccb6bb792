package org.entente.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SeriesTest {

    private String exchange;

    @BeforeEach
    void anExchangeWithEventsOfTwoMembersAroundTheNewYear() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        String batch = ItemEvents.batch(List.of(
                event("downloaded", "e1", "kbc-ke", "item-1", "2017-12-31T20:30:00Z"),
                event("downloaded", "e2", "kbc-ke", "item-1", "2017-12-31T21:30:00Z"),
                event("downloaded", "e3", "kbc-ke", "item-2", "2018-01-01T10:00:00Z"),
                event("downloaded", "e4", "tbc-tz", "item-1", "2018-02-28T23:59:59.999Z"),
                event("uploaded", "e5", "tbc-tz", "item-3", "2018-02-01T00:00:00Z")));
        post("administrator", exchange, batch).statusCode(202);
        awaitTotal(exchange, "downloaded", 4);
        awaitTotal(exchange, "uploaded", 1);
    }

    @Test
    void monthsInWhichNothingHappenedAreZero() {
        series("action=uploaded&granularity=month&from=2017-12&to=2018-04")
                .statusCode(200)
                .body("granularity", equalTo("month"))
                .body("count", equalTo("total"))
                .body("timeZone", equalTo("UTC"))
                .body("from", equalTo("2017-12-01T00:00:00Z"))
                .body("series", hasSize(1))
                .body("series[0].key.action", equalTo("uploaded"))
                .body("series[0].points.period", equalTo(List.of("2017-12", "2018-01", "2018-02", "2018-03")))
                .body("series[0].points.value", equalTo(List.of(0, 0, 1, 0)));
    }

    @Test
    void withoutAWindowTheSeriesRunsFromTheFirstEventToTheLast() {
        series("action=downloaded&granularity=month")
                .body("series[0].points.period", equalTo(List.of("2017-12", "2018-01", "2018-02")))
                .body("series[0].points.value", equalTo(List.of(2, 1, 1)));
        series("action=downloaded&granularity=year")
                .body("series[0].points.period", equalTo(List.of("2017", "2018")))
                .body("series[0].points.value", equalTo(List.of(2, 2)));
    }

    @Test
    void eachBreakdownHasASeriesForEachOfItsValues() {
        series("action=downloaded&granularity=year&by=member")
                .body("series.key.member", equalTo(List.of("kbc-ke", "tbc-tz")))
                .body("series.points.value", equalTo(List.of(List.of(2, 1), List.of(0, 1))));
        series("granularity=year&by=country")
                .body(
                        "series.key",
                        equalTo(List.of(
                                Map.of("action", "downloaded", "country", "KE"),
                                Map.of("action", "downloaded", "country", "TZ"),
                                Map.of("action", "uploaded", "country", "TZ"))));
        series("action=uploaded&granularity=year&by=mediaType").body("series[0].key.mediaType", equalTo("video"));
    }

    @Test
    void severalBreakdownsAtOnceGiveASeriesForEachCombinationThatOccurs() {
        for (String by : List.of("by=mediaType,member", "by=mediaType&by=member")) {
            series("granularity=year&from=2018&to=2019&" + by)
                    .statusCode(200)
                    .body("by", equalTo(List.of("mediaType", "member")))
                    .body(
                            "series.key",
                            equalTo(List.of(
                                    Map.of("action", "downloaded", "mediaType", "video", "member", "kbc-ke"),
                                    Map.of("action", "downloaded", "mediaType", "video", "member", "tbc-tz"),
                                    Map.of("action", "uploaded", "mediaType", "video", "member", "tbc-tz"))))
                    .body("series.points.value.flatten()", equalTo(List.of(1, 1, 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 2017-12-31T20:30Z and T21:30Z are in the new year there; its midnight lies on a quarter of an hour of UTC
        "Asia/Kathmandu,      total,  0, 3, 0",
        "Asia/Kathmandu,      unique, 0, 2, 0",
        "Pacific/Chatham,     total,  0, 3, 0",
        // half an hour of daylight saving time
        "Australia/Lord_Howe, total,  0, 3, 0",
        "America/New_York,    total,  2, 1, 1",
    })
    void quarterHoursAndDaylightSavingAreKept(String zone, String count, int december, int january, int february) {
        series("action=downloaded&granularity=month&from=2017-12&to=2018-03&count=" + count + "&timeZone=" + zone)
                .statusCode(200)
                .body("series[0].points.value", equalTo(List.of(december, january, february)));
    }

    @Test
    void theHourThatComesTwiceWhenClocksGoBackIsTwoPoints() {
        series("action=downloaded&granularity=hour&timeZone=Europe/Berlin&from=2018-10-28&to=2018-10-29")
                .body("series[0].points", hasSize(25))
                .body("series[0].points[2].period", equalTo("2018-10-28T02:00+02:00"))
                .body("series[0].points[3].period", equalTo("2018-10-28T02:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,            total,  2, 1, 1, ",
        "UTC,            unique, 1, 1, 1, ",
        "Africa/Nairobi, total,  1, 2, 0, 1",
        "Africa/Nairobi, unique, 1, 2, 0, 1",
        "Asia/Kolkata,   total,  3, 0, 1, ",
        "America/Lima,   unique, 1, 1, 1, "
    })
    void monthsFollowTheTimeZone(String zone, String count, int first, int second, int third, Integer fourth) {
        List<Integer> expected = new ArrayList<>(List.of(first, second, third));
        if (fourth != null) {
            expected.add(fourth);
        }

        series("action=downloaded&granularity=month&count=" + count + "&timeZone=" + zone)
                .statusCode(200)
                .body("timeZone", equalTo(zone))
                .body("series[0].points.value", equalTo(expected));
    }

    @Test
    void theLastEventIsCountedEvenWhereTheZonesMidnightDividesItsHour() {
        String delhi = newExchange("kbc-ke");
        post(delhi, List.of(event("pushed", "e1", "kbc-ke", "item-1", "2018-02-28T18:45:00Z")));
        awaitTotal(delhi, "pushed", 1);

        get("/api/v1/exchanges/" + delhi + "/series?action=pushed&granularity=day&timeZone=Asia/Kolkata")
                .body("series[0].points.value", equalTo(List.of(0, 1)));
    }

    @Test
    void aWindowThatCutsAnHourIsExact() {
        series("action=downloaded&granularity=day&from=2017-12-31T20:30:01Z&to=2018-01-01T10:00:00Z")
                .body("series[0].points.value", equalTo(List.of(1, 0)));
        get("/api/v1/exchanges/" + exchange + "/totals?from=2017-12-31T20:30:00Z&to=2017-12-31T20:30:01Z")
                .body("downloaded.total", equalTo(1))
                .body("activeMembers", equalTo(1));
    }

    @Test
    void totalsCountTheMembersOfTheWindow() {
        putMember(exchange, "abc-late", "ZA", "2018-02-15").statusCode(201);

        get("/api/v1/exchanges/" + exchange + "/totals?from=2018-01&to=2018-02")
                .body("downloaded.total", equalTo(1))
                .body("members", equalTo(2))
                .body("activeMembers", equalTo(1))
                .body("uploadingMembers", equalTo(0));
        get("/api/v1/exchanges/" + exchange + "/totals?from=2018-02&to=2018-03")
                .body("downloaded.unique", equalTo(1))
                .body("members", equalTo(3))
                .body("uploadingMembers", equalTo(1));
    }

    @Test
    void seriesAreGivenAsCsvToo() {
        String csv = as("viewer")
                .accept("text/csv")
                .get("/api/v1/exchanges/{x}/series?action=downloaded&by=member&granularity=year", exchange)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines())
                .containsExactly(
                        "action,member,period,total,rulesFirst,rulesLast",
                        "downloaded,kbc-ke,2017,2,0,0",
                        "downloaded,kbc-ke,2018,1,0,0",
                        "downloaded,tbc-tz,2017,0,,",
                        "downloaded,tbc-tz,2018,1,0,0");
    }

    @ParameterizedTest
    @CsvSource({
        "action=eaten,                                              action",
        "by=weather,                                                by",
        "granularity=minute,                                        granularity",
        "count=some,                                                count",
        "timeZone=Mars/Olympus,                                     timeZone",
        "from=yesterday,                                            from",
        "to=2018-02-30,                                             to",
        "from=2018-02&to=2018-01,                                   from",
        "granularity=hour&from=1900&to=2200,                        granularity",
        "granularty=day,                                            granularty",
        "granularity=day&from=1900&to=2200,                         granularity",
        "granularity=hour&by=member&from=2010&to=2019,              granularity",
        "includeExcluded=perhaps,                                   includeExcluded",
        "'by=member,weather',                                       by",
        "'by=member,',                                              by"
    })
    void aWrongParameterIsNamed(String query, String parameter) {
        series(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(parameter));
    }

    @Test
    void totalsRefuseWrongParametersToo() {
        for (String query : List.of("from=2018-02&to=2018-01", "from=soon", "fro=2018", "includeExcluded=1")) {
            get("/api/v1/exchanges/" + exchange + "/totals?" + query)
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aRangeOfTooManyPointsIsRefusedWithTheLimit() {
        series("granularity=hour&from=1900&to=2200")
                .statusCode(400)
                .body("errors[0].detail", containsString("more than 100000 points"));
    }

    @Test
    void anExchangeWithoutEventsHasEmptySeriesAndAnUnknownOneNone() {
        get("/api/v1/exchanges/" + newExchange() + "/series")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("series", hasSize(3))
                .body("series[0].points", hasSize(0));
        get("/api/v1/exchanges/nowhere/series").statusCode(404).contentType("application/problem+json");
        get("/api/v1/exchanges/nowhere/totals").statusCode(404).contentType("application/problem+json");
    }

    private ValidatableResponse series(String query) {
        return get("/api/v1/exchanges/" + exchange + "/series?" + query);
    }
}
