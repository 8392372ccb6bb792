package org.entente.metrics.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionedTest {

    private static final String NOON = "2018-01-15T12:00:00Z";

    private String exchange;

    @BeforeEach
    void anExchangeWithAnEvent() {
        exchange = newExchange("kbc-ke");
        post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));
        awaitTotal(exchange, "pushed", 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals",
                "series?granularity=day",
                "top/items?action=pushed",
                "top/members?action=pushed",
                "activity?member=kbc-ke"
            })
    void aFeedIsSentAgainOnlyWhenItsFiguresHaveMoved(String feed) {
        Response unmoved = await().atMost(PATIENCE)
                .until(() -> fetch(feed, settledTag(feed)), answer -> answer.statusCode() == 304);
        String tag = unmoved.header("ETag");
        unmoved.then()
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("private, no-cache"))
                .body(equalTo(""));

        post(exchange, List.of(event("pushed", "e2", "kbc-ke", "item-1", NOON)));

        await().atMost(PATIENCE).until(() -> fetch(feed, tag).statusCode() == 200);
        fetch(feed, tag).then().header("ETag", notNullValue()).header("Vary", containsString("Accept"));
        assertThat(fetch(feed, "\"none\"").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void eachRepresentationHasATagOfItsOwn() {
        String json =
                as("viewer").accept("application/json").get(path("series")).header("ETag");
        String csv = as("viewer").accept("text/csv").get(path("series")).header("ETag");

        assertThat(json).startsWith("\"").isNotEqualTo(csv);
    }

    @Test
    void aMemberThatJoinsChangesTheTag() {
        String tag = fetch("totals", "\"none\"").header("ETag");

        putMember(exchange, "tbc-tz", "TZ", "2017-01-01");

        fetch("totals", tag).then().statusCode(200).body("members", equalTo(2));
    }

    @Test
    void whatFailsHasNoTag() {
        fetch("series?granularity=minute", "\"none\"").then().statusCode(400).header("ETag", nullValue());
        as("viewer")
                .get("/api/v1/exchanges/nowhere/totals")
                .then()
                .statusCode(404)
                .header("ETag", nullValue());
    }

    private String settledTag(String feed) {
        return fetch(feed, "\"none\"").header("ETag");
    }

    private Response fetch(String feed, String tag) {
        return as("viewer").header("If-None-Match", tag).get(path(feed));
    }

    private String path(String feed) {
        return "/api/v1/exchanges/" + exchange + "/" + feed;
    }
}
