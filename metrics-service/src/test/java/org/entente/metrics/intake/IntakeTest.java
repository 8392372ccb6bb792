package org.entente.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.EVENTS;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ItemEvents.batch;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntakeTest {

    private static final String NOON = "2018-01-15T12:00:00Z";

    @Test
    void whatIsAcceptedIsCounted() {
        String exchange = newExchange("kbc-ke", "tbc-tz");

        post(
                        exchange,
                        List.of(
                                event("pushed", "e1", "kbc-ke", "item-1", NOON),
                                event("downloaded", "e2", "kbc-ke", "item-1", NOON),
                                event("uploaded", "e3", "kbc-ke", "item-2", NOON)))
                .statusCode(202)
                .body("accepted", equalTo(3))
                .body("rejected", hasSize(0));

        awaitTotal(exchange, "pushed", 1);
        awaitTotal(exchange, "downloaded", 1);
        awaitTotal(exchange, "uploaded", 1);
        assertThat(totals(exchange).getInt("members")).isEqualTo(2);
        assertThat(totals(exchange).getInt("activeMembers")).isEqualTo(1);
        assertThat(totals(exchange).getInt("uploadingMembers")).isEqualTo(1);
    }

    @Test
    void badEventsAreNamedByIndexAndTheRestCounts() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("pushed", "good", "kbc-ke", "item-1", NOON);

        post(
                        exchange,
                        List.of(
                                with(good, "time", "the year 3000"),
                                good,
                                with(good, "data", 7),
                                with(good, "type", "org.entente.item.eaten.v1"),
                                with(good, "id", 5)))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("rejected.index", equalTo(List.of(0, 2, 3, 4)))
                .body("rejected[0].detail", containsString("/time"))
                .body("rejected[1].detail", containsString("/data"))
                .body("rejected[2].detail", containsString("/type"))
                .body("rejected[3].detail", containsString("/id"));

        awaitTotal(exchange, "pushed", 1);
    }

    @Test
    void anOrganisationThatIsNoMemberIsRejected() {
        String exchange = newExchange("tbc-tz");
        List<Map<String, Object>> events = List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON));

        post(exchange, events)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("invalid-input"))
                .body("errors", hasItem(hasEntry("pointer", "/0/data/member")));
    }

    @Test
    void anotherOrganisationsEventKeepsTheWholeBatchOut() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        Map<String, Object> own = event("pushed", "own", "kbc-ke", "item-1", NOON);
        Map<String, Object> others = event("pushed", "others", "tbc-tz", "item-1", NOON);

        post(exchange, List.of(own, others, with(own, "time", 0)))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/1/data/member"));

        post(exchange, List.of(event("uploaded", "later", "kbc-ke", "item-1", NOON)))
                .statusCode(202);
        awaitTotal(exchange, "uploaded", 1);
        assertThat(totals(exchange).getInt("pushed.total")).isZero();
    }

    @Test
    void anAdministratorMaySendForEveryMember() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        String batch = batch(List.of(event("pushed", "e1", "tbc-tz", "item-1", NOON)));

        post("administrator", exchange, batch).statusCode(202);

        awaitTotal(exchange, "pushed", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "{}", "\"text\"", "[{]", "[", "[] []", "[{\"id\":1}] x", "\u0000"})
    void whatIsNoJsonArrayIsABadRequest(String body) {
        post("contributor", newExchange("kbc-ke"), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", not(containsString("Exception")));
    }

    @Test
    void anEmptyBatchIsABadRequest() {
        post("contributor", newExchange("kbc-ke"), "[]").statusCode(400).body("type", endsWith("invalid-input"));
    }

    @Test
    void aBatchOfTooManyEventsIsTooLarge() {
        String exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = IntStream.range(0, 10_001)
                .mapToObj(i -> event("pushed", "e" + i, "kbc-ke", "item-1", NOON))
                .toList();

        post(exchange, events).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void tenThousandEventsInOneBatchAreTaken() {
        String exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = IntStream.range(0, 10_000)
                .mapToObj(i -> event("downloaded", "e" + i, "kbc-ke", "item-" + i % 100, NOON))
                .toList();

        post(exchange, events).statusCode(202).body("accepted", equalTo(10_000));

        awaitTotal(exchange, "downloaded", 10_000);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(100);
    }

    @Test
    void aBodyOfMoreThanTenMebibytesIsTooLarge() {
        String padding =
                IntStream.range(0, 11).mapToObj(i -> " ".repeat(1 << 20)).collect(Collectors.joining());

        post("contributor", newExchange("kbc-ke"), "[" + padding + "]")
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownExchangeIsNotFound() {
        post("nowhere", List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("nowhere"), not(containsString("Exception"))));
    }

    @Test
    void otherMediaTypesAreNotTaken() {
        as("contributor")
                .contentType("application/json")
                .body("[]")
                .post("/api/v1/exchanges/{x}/events", newExchange("kbc-ke"))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void whoHasNoTokenOrABrokenOneIsUnauthenticated() {
        anonymous()
                .contentType(EVENTS)
                .body("[]".getBytes(UTF_8))
                .post("/api/v1/exchanges/any/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        anonymous()
                .auth()
                .oauth2("not.a.token")
                .get("/api/v1/exchanges")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aViewerMayNotSendEvents() {
        post("viewer", newExchange("kbc-ke"), "[]").statusCode(403).contentType("application/problem+json");
    }
}
