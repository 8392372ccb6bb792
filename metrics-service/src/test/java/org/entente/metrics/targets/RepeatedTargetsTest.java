package org.entente.metrics.targets;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.targets.TargetApi.change;
import static org.entente.metrics.targets.TargetApi.make;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.entente.metrics.targets.TargetApi.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets whose request is sent again, since its answer was lost. */
@QuarkusTest
class RepeatedTargetsTest {

    private static final Map<String, Object> TERMS = with(uploads("exchange", 12.5, "month"), "to", "2018-12-31");

    private String exchange;
    private String key;

    @BeforeEach
    void anExchangeAndAKey() {
        exchange = newExchange("kbc-ke");
        key = UUID.randomUUID().toString();
    }

    @Test
    void sentAgainItIsAnsweredAsBeforeAndMakesNothing() {
        Response first = send("curator", key, TERMS);

        Response second = send("curator", key, with(TERMS, "amount", "12.50"));

        first.then().statusCode(201).header("Location", endsWith("/" + first.path("id")));
        requireSame(first, second);
        requireTargets(1);
        get(first.header("Location")).body("createdAt", equalTo(second.path("createdAt")));
    }

    @Test
    void theFirstAnswerIsGivenAgainWhateverBecameOfTheTarget() {
        Response first = send("curator", key, TERMS);
        String path = "exchanges/" + exchange + "/targets/" + first.path("id");

        change(path, "\"1\"", uploads("exchange", 90, "year")).statusCode(200);
        requireSame(first, send("curator", key, TERMS));
        withdraw(path, "\"2\"").statusCode(204);
        requireSame(first, send("curator", key, TERMS));

        get("/api/v1/" + path).body("status", equalTo("withdrawn")).body("version", equalTo(3));
        get("/api/v1/" + path + "/history").body("items", hasSize(3));
    }

    @Test
    void sentManyTimesAtOnceItMakesOne() {
        List<CompletableFuture<Response>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> send("curator", key, TERMS)))
                .limit(4)
                .toList();

        Set<String> answers =
                sent.stream().map(CompletableFuture::join).map(this::created).collect(toSet());

        assertThat(answers).hasSize(1);
        requireTargets(1);
    }

    @Test
    void aKeyThatWasUsedForOtherTermsIsRefused() {
        Response first = send("curator", key, TERMS);

        send("curator", key, with(TERMS, "amount", 13))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/idempotency-key-reused"))
                .body("status", equalTo(422));

        requireTargets(1);
        get(first.header("Location")).body("amount", equalTo(12.5f)).body("version", equalTo(1));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        send("curator", key, with(TERMS, "amount", -1)).then().statusCode(400);

        send("curator", key, TERMS).then().statusCode(201);

        requireTargets(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\tb"})
    void whatIsNoKeyIsRefused(String header) {
        send("curator", header, TERMS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("Idempotency-Key"));

        requireTargets(0);
    }

    @Test
    void withoutAKeyEachRequestMakesATarget() {
        make(exchange, TERMS).statusCode(201);
        make(exchange, TERMS).statusCode(201);

        requireTargets(2);
    }

    @Test
    void eachCallerAndEachExchangeHasKeysOfItsOwn() {
        send("curator", key, TERMS).then().statusCode(201);

        send("administrator", key, with(TERMS, "amount", 13)).then().statusCode(201);

        requireTargets(2);
        exchange = newExchange();
        send("curator", key, with(TERMS, "amount", 14)).then().statusCode(201);
        requireTargets(1);
    }

    private Response send(String signIn, String header, Map<String, Object> terms) {
        return as(signIn)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", header)
                .body(terms)
                .post("/api/v1/exchanges/{x}/targets", exchange);
    }

    private void requireSame(Response first, Response second) {
        assertThat(created(second)).isEqualTo(created(first));
    }

    /** All that the caller can tell one answer from another by. */
    private String created(Response response) {
        response.then().statusCode(201);
        return response.header("Location") + " " + response.header("ETag") + " " + response.asString();
    }

    private void requireTargets(int number) {
        get("/api/v1/exchanges/{x}/targets", exchange).statusCode(200).body("items", hasSize(number));
    }
}
