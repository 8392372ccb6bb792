package org.entente.metrics.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.entente.metrics.Database;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UsageTest {

    private String exchange;

    /** Item a: three times on one day by one member; item b: once each on two days; item c: in another year. */
    @BeforeEach
    void anExchangeWithThreeItems() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        Map<String, Object> titled = with(
                event("downloaded", "e1", "kbc-ke", "a", "2018-01-31T20:30:00Z"),
                "data",
                Map.of("member", "kbc-ke", "title", "News, at \"nine\""));
        String batch = ItemEvents.batch(List.of(
                titled,
                event("downloaded", "e2", "kbc-ke", "a", "2018-01-31T21:30:00Z"),
                event("downloaded", "e3", "kbc-ke", "a", "2018-01-31T22:30:00Z"),
                event("downloaded", "e4", "tbc-tz", "b", "2018-02-01T10:00:00Z"),
                event("downloaded", "e5", "tbc-tz", "b", "2018-12-31T23:59:59Z"),
                event("downloaded", "e6", "tbc-tz", "c", "2019-01-01T00:00:00Z"),
                event("uploaded", "e7", "tbc-tz", "c", "2019-01-01T00:00:00Z")));
        post("administrator", exchange, batch).statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> top("items?from=2018&to=2020").body("items.total.sum()", equalTo(6)));
    }

    @ParameterizedTest
    @CsvSource({
        // one year; months and years; months only; single events
        "total,  2018,       2019,                 'a,b',   '3,2'",
        "unique, 2018,       2019,                 'b,a',   '2,3'",
        "total,  2018,       2020,                 'a,b,c', '3,2,1'",
        "total,  2018-02,    2019-02,              'b,c',   '2,1'",
        "total,  2018-01,    2018-03,              'a,b',   '3,1'",
        "total,  2018-01-31, 2018-02-02,           'a,b',   '3,1'",
        "total,  2018-01-31, 2018-01-31T22:30:00Z, 'a',     '2'",
    })
    void theMostUsedItemsOfAWindowComeFirst(String count, String from, String to, String items, String totals) {
        List<Integer> expected =
                List.of(totals.split(",")).stream().map(Integer::valueOf).toList();

        top("items?count=" + count + "&from=" + from + "&to=" + to)
                .statusCode(200)
                .body("items.item", equalTo(List.of(items.split(","))))
                .body("items.total", equalTo(expected));
    }

    @Test
    void anItemsTitleAndUniquesAreTold() {
        top("items?from=2018&to=2019&limit=1")
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("News, at \"nine\""))
                .body("items[0].total", equalTo(3))
                .body("items[0].unique", equalTo(1));
        top("items?action=uploaded").body("items.item", equalTo(List.of("c")));
    }

    @Test
    void repeatsChangeNoItem() {
        post(
                        "administrator",
                        exchange,
                        ItemEvents.batch(List.of(
                                event("downloaded", "e4", "tbc-tz", "b", "2018-02-01T10:00:00Z"),
                                event("downloaded", "e8", "tbc-tz", "d", "2018-02-01T10:00:00Z"))))
                .statusCode(202);

        await().atMost(PATIENCE).untilAsserted(() -> top("items?from=2018&to=2019")
                .body("items.item", equalTo(List.of("a", "b", "d"))));
        top("items?from=2018&to=2019").body("items.total", equalTo(List.of(3, 2, 1)));
    }

    @Test
    void itemsAgreeWithTheEventsOfAMonthAgainAfterTheseWereCountedAnew() throws SQLException {
        try (Connection database = Database.connect();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "update exchange_event set excluded_by = 'robots' where id in ('e1', 'e2') and exchange_id = '"
                            + exchange + "'");
            statement.execute("select recount_feeds('" + exchange + "', '2018-01-01')");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> top("items?from=2018&to=2019").body("items.item", equalTo(List.of("b", "a"))));
        top("items?from=2018&to=2019").body("items.total", equalTo(List.of(2, 1)));
        top("items?from=2018-01&to=2018-02").body("items.total", equalTo(List.of(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "total,  2018,                 2019,                 'kbc-ke,tbc-tz', '3,2', '1,2'",
        "unique, 2018,                 2019,                 'tbc-tz,kbc-ke', '2,3', '2,1'",
        "total,  2018-01-31T21:00:00Z, 2018-02-02T00:00:00Z, 'kbc-ke,tbc-tz', '2,1', '1,1'",
    })
    void theMostActiveMembersOfAWindowComeFirst(
            String count, String from, String to, String members, String totals, String uniques) {
        top("members?count=" + count + "&from=" + from + "&to=" + to)
                .statusCode(200)
                .body("members.member", equalTo(List.of(members.split(","))))
                .body("members.total*.toString()", equalTo(List.of(totals.split(","))))
                .body("members.unique*.toString()", equalTo(List.of(uniques.split(","))))
                .body("members.find { it.member == 'kbc-ke' }.country", equalTo("KE"));
    }

    @Test
    void theActivityOfAnItemAndOfAMemberIsToldByMonth() {
        activity("item=b")
                .statusCode(200)
                .body("months.period", equalTo(List.of("2018-02", "2018-12")))
                .body("months.action", equalTo(List.of("downloaded", "downloaded")))
                .body("months.total", equalTo(List.of(1, 1)));
        activity("item=a").body("title", equalTo("News, at \"nine\"")).body("months[0].unique", equalTo(1));
        activity("member=tbc-tz")
                .body("months.period", equalTo(List.of("2018-02", "2018-12", "2019-01", "2019-01")))
                .body("months.action", equalTo(List.of("downloaded", "downloaded", "downloaded", "uploaded")));
    }

    @Test
    void topItemsAreGivenAsCsvToo() {
        String csv = as("viewer")
                .accept("text/csv")
                .get("/api/v1/exchanges/{x}/top/items?from=2018&to=2019", exchange)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines()).containsExactly("item,title,total,unique", "a,\"News, at \"\"nine\"\"\",3,1", "b,,2,2");
    }

    @ParameterizedTest
    @CsvSource({
        "top/items?action=eaten,                                  action",
        "top/items?count=some,                                    count",
        "top/items?limit=0,                                       limit",
        "top/items?limit=many,                                    limit",
        "top/members?limit=1001,                                  limit",
        "top/items?from=2019&to=2018,                             from",
        "top/items?from=2018-01-15&to=2019,                       from",
        "top/members?from=2018-01-15T12:00:00Z&to=2019,           from",
        "activity,                                                item",
        "activity?item=a&member=kbc-ke,                           item",
    })
    void aWrongParameterIsNamed(String query, String parameter) {
        get("/api/v1/exchanges/" + exchange + "/" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(parameter));
    }

    @Test
    void whatIsUnknownIsNotFound() {
        activity("item=zzz").statusCode(404);
        activity("member=abc-za").statusCode(404);
        activity("member=NO").statusCode(404);
        get("/api/v1/exchanges/nowhere/top/items").statusCode(404);
        get("/api/v1/exchanges/nowhere/activity?item=a").statusCode(404);
        anonymous().get("/api/v1/exchanges/{x}/top/items", exchange).then().statusCode(401);
    }

    private ValidatableResponse top(String query) {
        return get("/api/v1/exchanges/" + exchange + "/top/" + query);
    }

    private ValidatableResponse activity(String query) {
        return get("/api/v1/exchanges/" + exchange + "/activity?" + query);
    }
}
