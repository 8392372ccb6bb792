package org.entente.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putExclusions;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is excluded by rule, and by which rules figures were counted, as feeds show it. */
@QuarkusTest
class RawFiguresTest {

    private static final Map<String, Integer> NO_RULES = Map.of("first", 0, "last", 0);
    private static final Map<String, Integer> SECOND_RULES = Map.of("first", 1, "last", 1);
    private static final Map<String, Integer> BOTH = Map.of("first", 0, "last", 1);

    private String exchange;

    @BeforeEach
    void anExchangeWhoseRobotsAreExcludedSinceFebruary() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        post(exchange, List.of(event("downloaded", "e1", "kbc-ke", "robot", "2018-01-10T10:00:00Z")));
        awaitTotal(exchange, "downloaded", 1);
        putExclusions(exchange, 0, List.of(Map.of("name", "robots", "item", "robot")))
                .statusCode(200);
        String february = ItemEvents.batch(List.of(
                event("downloaded", "e2", "kbc-ke", "robot", "2018-02-10T10:00:00Z"),
                event("downloaded", "e3", "kbc-ke", "robot", "2018-02-10T10:30:00Z"),
                event("downloaded", "e4", "kbc-ke", "item-1", "2018-02-10T10:00:00Z"),
                event("uploaded", "e5", "tbc-tz", "robot", "2018-02-10T10:00:00Z")));
        post("administrator", exchange, february).statusCode(202);
        awaitTotal(exchange, "downloaded", 2);
    }

    @Test
    void totalsCountWhatIsExcludedOnlyWhereThatIsAskedFor() {
        totals("?from=2018-02&to=2018-03")
                .body("downloaded", equalTo(Map.of("total", 1, "unique", 1)))
                .body("uploaded", equalTo(Map.of("total", 0, "unique", 0)))
                .body("uploadingMembers", equalTo(0))
                .body("includeExcluded", nullValue())
                .body("rulesVersions", equalTo(SECOND_RULES));
        totals("?from=2018-02&to=2018-03&includeExcluded=true")
                .body("downloaded", equalTo(Map.of("total", 3, "unique", 2)))
                .body("uploaded", equalTo(Map.of("total", 1, "unique", 1)))
                .body("uploadingMembers", equalTo(1))
                .body("includeExcluded", equalTo(true));
        totals("?from=2018-02-10T10:15:00Z&to=2018-03&includeExcluded=true").body("downloaded.total", equalTo(1));
        totals("").body("rulesVersions", equalTo(BOTH));
        totals("?from=2017&to=2018").body("rulesVersions", nullValue());
    }

    @Test
    void eachFigureOfASeriesSaysByWhichRulesItWasCounted() {
        for (String by : List.of("", "&by=member")) {
            series("action=downloaded&from=2018-01&to=2018-04" + by)
                    .body("series[0].points.value", equalTo(List.of(1, 1, 0)))
                    .body("series[0].rulesVersions", equalTo(BOTH))
                    .body("series[0].points[0].rulesVersions", equalTo(NO_RULES))
                    .body("series[0].points[1].rulesVersions", equalTo(SECOND_RULES))
                    .body("series[0].points[2].rulesVersions", nullValue());
        }
        series("action=downloaded&granularity=hour&from=2018-02-10T10:00:00Z&to=2018-02-10T12:00:00Z")
                .body("series[0].points.value", equalTo(List.of(1, 0)))
                .body("series[0].rulesVersions", equalTo(SECOND_RULES))
                .body("series[0].points[0].rulesVersions", nullValue());
        series("action=downloaded&timeZone=Africa/Nairobi&from=2018-01&to=2018-03")
                .body("series[0].rulesVersions", equalTo(BOTH))
                .body("series[0].points[1].rulesVersions", equalTo(SECOND_RULES));
    }

    @Test
    void aSeriesOfAllThatCameIsExactInEveryGranularityAndZone() {
        for (String window : List.of(
                "granularity=month&from=2018-01&to=2018-03",
                "granularity=month&from=2018-01&to=2018-03&by=country",
                "granularity=month&from=2018-01&to=2018-03&timeZone=Africa/Nairobi",
                "granularity=month&from=2018-01&to=2018-03&timeZone=Asia/Kathmandu")) {
            series("action=downloaded&includeExcluded=true&" + window)
                    .body("includeExcluded", equalTo(true))
                    .body("series[0].points.value", equalTo(List.of(1, 3)));
            series("action=downloaded&includeExcluded=true&count=unique&" + window)
                    .body("series[0].points.value", equalTo(List.of(1, 2)));
        }
        series(
                        "action=downloaded&includeExcluded=true&granularity=hour&from=2018-02-10T10:00:00Z&to=2018-02-10T11:00:00Z")
                .body("series[0].points.value", equalTo(List.of(3)));
        series("action=uploaded&by=member&from=2018-02&to=2018-03").body("series.size()", equalTo(0));
        series("action=uploaded&by=member&from=2018-02&to=2018-03&includeExcluded=true")
                .body("series[0].key.member", equalTo("tbc-tz"))
                .body("series[0].points.value", equalTo(List.of(1)));
    }

    @Test
    void linesOfCsvSayItToo() {
        String csv = as("viewer")
                .accept("text/csv")
                .get(
                        "/api/v1/exchanges/{x}/series?action=downloaded&from=2018-01&to=2018-04&includeExcluded=true",
                        exchange)
                .asString();

        assertThat(csv.lines())
                .containsExactly(
                        "action,period,total,rulesFirst,rulesLast",
                        "downloaded,2018-01,1,0,0",
                        "downloaded,2018-02,3,1,1",
                        "downloaded,2018-03,0,,");
    }

    @Test
    void aMemberCountsInEachOfItsGroupsAndThoseOfNoneTogether() {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "KBC", "country", "KE", "joinedOn", "2017-01-01", "groups", List.of("east", "radio")))
                .put("/api/v1/exchanges/{x}/members/kbc-ke", exchange)
                .then()
                .statusCode(200);

        for (String zone : List.of("UTC", "Asia/Kathmandu")) {
            for (String count : List.of("total", "unique")) {
                series("by=group&from=2018-02&to=2018-03&count=" + count + "&timeZone=" + zone)
                        .body(
                                "series.key",
                                equalTo(List.of(
                                        Map.of("action", "downloaded", "group", "east"),
                                        Map.of("action", "downloaded", "group", "radio"))))
                        .body("series.points.value.flatten()", equalTo(List.of(1, 1)));
            }
        }
        series("by=group,country&from=2018-02&to=2018-03&includeExcluded=true")
                .body(
                        "series.key",
                        equalTo(List.of(
                                Map.of("action", "downloaded", "group", "east", "country", "KE"),
                                Map.of("action", "downloaded", "group", "radio", "country", "KE"),
                                Map.of("action", "uploaded", "group", "", "country", "TZ"))))
                .body("series.points.value.flatten()", equalTo(List.of(3, 3, 1)));
    }

    private ValidatableResponse totals(String query) {
        return get("/api/v1/exchanges/" + exchange + "/totals" + query).statusCode(200);
    }

    private ValidatableResponse series(String query) {
        return get("/api/v1/exchanges/" + exchange + "/series?" + query).statusCode(200);
    }
}
