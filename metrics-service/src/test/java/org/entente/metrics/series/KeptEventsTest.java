package org.entente.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entente.metrics.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After the events of May 2007 were dropped: what needs them is refused, and what does not is answered. */
@QuarkusTest
class KeptEventsTest {

    private static final String SDMX = "/api/v1/sdmx/data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/M.";

    private static boolean isDropped;
    private static String exchange;
    private static String younger;

    @BeforeEach
    void dropAMonth() throws SQLException {
        if (isDropped) {
            return;
        }
        exchange = newExchange("kbc-ke");
        younger = newExchange("kbc-ke");
        post(
                        exchange,
                        List.of(
                                event("pushed", "may", "kbc-ke", "item-1", "2007-05-10T10:30:00Z"),
                                event("pushed", "june", "kbc-ke", "item-1", "2007-06-10T10:30:00Z")))
                .statusCode(202);
        post(younger, List.of(event("pushed", "june", "kbc-ke", "item-1", "2007-06-10T10:30:00Z")))
                .statusCode(202);
        awaitTotal(exchange, "pushed", 2);
        awaitTotal(younger, "pushed", 1);
        try (Connection database = Database.connect();
                Statement statement = database.createStatement()) {
            statement.execute("call drop_event_month('2007-05-01')");
            try (ResultSet dropped = statement.executeQuery(
                    "select dropped_at is not null from event_month where month = '2007-05-01'")) {
                assertThat(dropped.next() && dropped.getBoolean(1)).isTrue();
            }
        }
        isDropped = true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "series?granularity=day&timeZone=Asia/Kathmandu&from=2007-05-01&to=2007-06-15",
                "series?granularity=day&timeZone=Asia/Kathmandu&count=unique&from=2007-05-10&to=2007-05-11",
                "series?granularity=day&timeZone=Africa/Nairobi&count=unique&from=2007-05-10&to=2007-05-11",
                "totals?from=2007-05-10T10:15:00Z&to=2007-06-01T10:15:00Z",
                "top/items?action=pushed&from=2007-05-10&to=2007-05-20",
                "top/members?action=pushed&from=2007-05-10T01:00:00Z&to=2007-05-11"
            })
    void whatNeedsThemIsRefusedRatherThanTooLow(String query) {
        ask(exchange, query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("from"))
                .body("errors[0].detail", containsString("no longer kept"));
    }

    @Test
    void whatRollUpsTellIsAnsweredOnAndOn() {
        ask(exchange, "series?action=pushed&granularity=month&from=2007-05&to=2007-07")
                .statusCode(200)
                .body("series[0].points.value", contains(1, 1));
        ask(exchange, "series?action=pushed&granularity=hour&from=2007-05-10T10:00:00Z&to=2007-05-10T11:00:00Z")
                .statusCode(200)
                .body("series[0].points.value", contains(1));
        ask(exchange, "totals?from=2007-05-10&to=2007-05-11").statusCode(200).body("pushed.total", equalTo(1));
        ask(exchange, "top/members?action=pushed&from=2007-05-10&to=2007-05-11")
                .statusCode(200)
                .body("members.total", contains(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals?from=2007-05-20T00:15:00Z&to=2007-06-15T00:15:00Z",
                "totals?from=2007-05-31T23:59:59Z&to=2007-06-15T00:15:00Z",
                "totals?from=2007-06-01T00:15:00Z&to=2007-06-15T00:15:00Z"
            })
    void aWindowInWhichNothingThatWasCountedWasDroppedIsWhole(String query) {
        ask(exchange, query).statusCode(200).body("pushed.total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top/members?action=downloaded&from=2007-05-10T01:00:00Z&to=2007-05-11",
                "totals?from=2007-05-10T10:45:00Z&to=2007-05-10T10:45:00Z"
            })
    void whereNothingWasCountedNothingIsMissing(String query) {
        ask(exchange, query).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "top/items?action=pushed&from=2007-05-10&to=2007-05-20, full months",
        "top/members?action=pushed&from=2007-05-10T01:00:00Z&to=2007-05-11, full days",
        "series?granularity=day&timeZone=Asia/Kathmandu&from=2007-05-01&to=2007-06-15, full hours"
    })
    void theRefusalSaysHowToAsk(String query, String advice) {
        ask(exchange, query).statusCode(400).body("errors[0].detail", containsString(advice));
    }

    @Test
    void anExchangeThatHadNoEventsThenIsWhole() {
        ask(younger, "totals?from=2007-05-10T10:15:00Z&to=2007-06-15T00:15:00Z")
                .statusCode(200)
                .body("pushed.total", equalTo(1));
    }

    @Test
    void whatWasKnownOnceIsToldOnlyOfEventsThatAreKept() {
        String key = SDMX + exchange + "._T._T.pushed._T.total?asOf=2200-01-01T00:00:00Z";

        get(key).statusCode(403).body("errors[0].code", equalTo(150)).body(containsString("no longer kept"));
        get(key + "&c[TIME_PERIOD]=ge:2007-06").statusCode(200);
        get(key.replace("/data/", "/availability/").replace("?", "/*?")).statusCode(403);
    }

    private static ValidatableResponse ask(String of, String query) {
        return get("/api/v1/exchanges/" + of + "/" + query);
    }
}
