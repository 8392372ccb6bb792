package org.entente.metrics.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticesTest {

    private static final YearMonth LAST = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

    private String exchange;

    @BeforeEach
    void anExchangeWithAYearOfTenPushesAMonthAndThenFifty() {
        exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            push(events, LAST.minusMonths(month), 10);
        }
        push(events, LAST, 50);
        post(exchange, events).statusCode(202);
        awaitTotal(exchange, "pushed", 170);
    }

    @Test
    void aMonthThatStandsOutRaisesANoticeWithItsBasisOnce() {
        await().atMost(PATIENCE).untilAsserted(() -> notices("").body("items", hasSize(2)));

        notices("")
                .body("items.period", equalTo(List.of(LAST.toString(), LAST.toString())))
                .body("items.kind", equalTo(List.of("spike", "spike")))
                .body("items.value", equalTo(List.of(50, 50)))
                .body("items.find { it.member == 'kbc-ke' }.action", equalTo("pushed"))
                .body("items.find { it.member == null }.basis.median", equalTo(10.0f))
                .body("items[0].basis.history", hasSize(12))
                .body("items[0].raisedAt", notNullValue());
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> notices("")
                .body("items", hasSize(2)));
    }

    @Test
    void aCuratorAcknowledgesANoticeAndThatIsKept() {
        await().atMost(PATIENCE).untilAsserted(() -> notices("?status=open").body("items", hasSize(2)));
        String id = notices("").extract().path("items[0].id");

        acknowledge("curator", id, Map.of("note", "A campaign"))
                .statusCode(200)
                .body("acknowledgement.by", equalTo("curator"))
                .body("acknowledgement.note", equalTo("A campaign"))
                .body("acknowledgement.at", notNullValue());

        notices("?status=open").body("items", hasSize(1));
        notices("?status=acknowledged").body("items.id", equalTo(List.of(id)));
        acknowledge("administrator", id, Map.of()).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void noticesComeByThePage() {
        await().atMost(PATIENCE).untilAsserted(() -> notices("").body("items", hasSize(2)));

        String next = page().body("items", hasSize(1))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .header("Link");

        String address = next.substring(next.indexOf('<') + 1, next.indexOf('>'));
        String first = page().extract().path("items[0].id");
        String second = as("curator")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void onlyCuratorsSeeNoticesAndWhatIsUnknownIsNotFound() {
        as("viewer").get("/api/v1/exchanges/{x}/notices", exchange).then().statusCode(403);
        as("curator").get("/api/v1/exchanges/nowhere/notices").then().statusCode(404);
        notices("?status=odd").statusCode(400).body("errors[0].pointer", equalTo("status"));
        acknowledge("curator", "00000000-0000-0000-0000-000000000000", Map.of()).statusCode(404);
        acknowledge("curator", "nothing", Map.of()).statusCode(404);
        acknowledge("curator", "00000000-0000-0000-0000-000000000000", Map.of("note", "x".repeat(2_001)))
                .statusCode(400);
    }

    private ValidatableResponse notices(String query) {
        return as("curator")
                .get("/api/v1/exchanges/" + exchange + "/notices" + query)
                .then();
    }

    private ValidatableResponse page() {
        return notices("?limit=1");
    }

    private ValidatableResponse acknowledge(String signIn, String id, Map<String, String> remark) {
        return as(signIn)
                .contentType(ContentType.JSON)
                .body(remark)
                .post("/api/v1/exchanges/{x}/notices/{id}/acknowledgement", exchange, id)
                .then();
    }

    private static void push(List<Map<String, Object>> events, YearMonth month, int times) {
        for (int i = 0; i < times; i++) {
            events.add(event("pushed", month + "-" + i, "kbc-ke", "item-" + i, month.atDay(10) + "T12:00:00Z"));
        }
    }
}
