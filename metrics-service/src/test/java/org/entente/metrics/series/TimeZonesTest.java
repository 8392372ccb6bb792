package org.entente.metrics.series;

import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days and months where clocks move, and hours that do not begin with those of UTC. */
@QuarkusTest
class TimeZonesTest {

    @Test
    void aDayOf23HoursAndOneOf25HoldTheirOwnEventsAndNoOthers() {
        String exchange = newExchange("kbc-ke");
        push(
                exchange,
                // the last second before, the first and the last of 25 March in Paris, and the first after
                "2018-03-24T22:59:59Z",
                "2018-03-24T23:00:00Z",
                "2018-03-25T21:59:59Z",
                "2018-03-25T22:00:00Z",
                // the same of 28 October
                "2018-10-27T21:59:59Z",
                "2018-10-27T22:00:00Z",
                "2018-10-28T22:59:59Z",
                "2018-10-28T23:00:00Z");

        for (String count : List.of("total", "unique")) {
            String paris = "granularity=day&timeZone=Europe/Paris&count=" + count;
            series(exchange, paris + "&from=2018-03-24&to=2018-03-27")
                    .body("from", equalTo("2018-03-23T23:00:00Z"))
                    .body("to", equalTo("2018-03-26T22:00:00Z"))
                    .body("series[0].points.value", equalTo(List.of(1, 2, 1)));
            series(exchange, paris + "&from=2018-10-27&to=2018-10-30")
                    .body("series[0].points.period", equalTo(List.of("2018-10-27", "2018-10-28", "2018-10-29")))
                    .body("series[0].points.value", equalTo(List.of(1, 2, 1)));
        }
        series(exchange, "granularity=hour&timeZone=Europe/Paris&from=2018-03-25&to=2018-03-26")
                .body("series[0].points", hasSize(23))
                .body("series[0].points[1].period", equalTo("2018-03-25T01:00+01:00"))
                .body("series[0].points[2].period", equalTo("2018-03-25T03:00+02:00"))
                .body("series[0].points.value.sum()", equalTo(2));
    }

    @Test
    void aMonthInWhichClocksMoveBeginsAndEndsAtItsOwnMidnights() {
        String exchange = newExchange("kbc-ke");
        push(
                exchange,
                "2018-02-28T22:59:59Z",
                "2018-02-28T23:00:00Z",
                "2018-03-31T21:59:59Z",
                "2018-03-31T22:00:00Z",
                "2018-10-31T22:59:59Z",
                "2018-10-31T23:00:00Z");

        for (String count : List.of("total", "unique")) {
            String paris = "granularity=month&timeZone=Europe/Paris&count=" + count;
            series(exchange, paris + "&from=2018-02&to=2018-05")
                    .body("series[0].points.value", equalTo(List.of(1, 2, 1)));
            series(exchange, paris + "&from=2018-10&to=2018-12").body("series[0].points.value", equalTo(List.of(1, 1)));
        }
    }

    @Test
    void hoursOfAZoneThatIsHalfAnHourOffAreItsOwn() {
        String exchange = newExchange("kbc-ke");
        push(exchange, "2018-05-01T18:29:59Z", "2018-05-01T18:30:00Z", "2018-05-01T19:29:59Z");

        for (String count : List.of("total", "unique")) {
            String window = "&from=2018-05-01T18:00:00Z&to=2018-05-01T19:30:00Z&count=" + count;
            series(exchange, "granularity=hour&timeZone=Asia/Kolkata" + window)
                    .body(
                            "series[0].points.period",
                            equalTo(List.of("2018-05-01T23:00+05:30", "2018-05-02T00:00+05:30")))
                    .body("series[0].points.value", equalTo(List.of(1, 2)));
        }
        series(exchange, "granularity=day&timeZone=Asia/Kolkata&from=2018-05-01&to=2018-05-03")
                .body("series[0].points.value", equalTo(List.of(1, 2)));
    }

    private static void push(String exchange, String... times) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String time : times) {
            events.add(event("pushed", "at " + time, "kbc-ke", "item at " + time, time));
        }
        post(exchange, events).statusCode(202);
        awaitTotal(exchange, "pushed", times.length);
    }

    private static ValidatableResponse series(String exchange, String query) {
        return get("/api/v1/exchanges/" + exchange + "/series?action=pushed&" + query)
                .statusCode(200);
    }
}
