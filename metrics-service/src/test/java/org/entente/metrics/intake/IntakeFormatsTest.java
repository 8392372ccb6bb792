package org.entente.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.EVENTS;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.token;
import static org.entente.metrics.ItemEvents.batch;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.json;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which events are sent over HTTP. */
@QuarkusTest
class IntakeFormatsTest {

    private static final String NOON = "2018-01-15T12:00:00Z";
    private static final String SINGLE = "application/cloudevents+json";
    private static final String LINES = "application/x-ndjson";

    @TestHTTPResource
    URI service;

    @Test
    void aSingleEventIsCounted() {
        String exchange = newExchange("kbc-ke");

        send(exchange, SINGLE, json(event("pushed", "e1", "kbc-ke", "item-1", NOON)))
                .statusCode(202)
                .body("accepted", equalTo(1));

        awaitTotal(exchange, "pushed", 1);
    }

    @Test
    void aSingleEventThatBreaksARuleIsNamedWhereItBreaksIt() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("pushed", "e1", "kbc-ke", "item-1", NOON);

        send(exchange, SINGLE, json(with(good, "time", "3000-01-01T00:00:00Z")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/time"));
        send(exchange, SINGLE, json(with(good, "data", Map.of("member", "tbc-tz"))))
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/data/member"));
        send(exchange, SINGLE, json(List.of(good))).statusCode(400).contentType("application/problem+json");
        send(exchange, SINGLE, json(good) + json(good)).statusCode(400);
        send(exchange, SINGLE, "").statusCode(400);
    }

    @Test
    void anEventWithItsAttributesAsHeadersIsTheSameEvent() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> event = event("uploaded", "e 1/ä", "kbc-ke", "item-1", NOON);

        as("contributor")
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "e%201%2F%C3%A4")
                .header("ce-source", event.get("source"))
                .header("ce-type", event.get("type"))
                .header("ce-subject", "item-1")
                .header("ce-time", NOON)
                .body(json(event.get("data")))
                .post("/api/v1/exchanges/{x}/events", exchange)
                .then()
                .statusCode(202);
        send(exchange, SINGLE, json(event)).statusCode(202);
        send(exchange, SINGLE, json(with(event, "id", "e2"))).statusCode(202);

        awaitTotal(exchange, "uploaded", 2);
    }

    @Test
    void aBadLineIsNamedByItsIndexAndTheOtherLinesCount() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("downloaded", "e1", "kbc-ke", "item-1", NOON);
        String lines = String.join(
                "\n",
                json(good) + "\r",
                "",
                "{not json",
                json(with(good, "id", "e2")),
                json(with(good, "id", 7)),
                json(good) + json(good),
                json(with(good, "id", "e3")));

        send(exchange, LINES, lines)
                .statusCode(202)
                .body("accepted", equalTo(3))
                .body("rejected.index", equalTo(List.of(1, 3, 4)))
                .body("rejected[0].detail", containsString("line"))
                .body("rejected[1].detail", containsString("/id"));

        awaitTotal(exchange, "downloaded", 3);
        send(exchange, LINES, "\n\n").statusCode(400);
    }

    @Test
    void tooManyLinesAreTooLarge() {
        String line = json(event("downloaded", "e1", "kbc-ke", "item-1", NOON)) + "\n";

        send(newExchange("kbc-ke"), LINES, line.repeat(10_001)).statusCode(413);
    }

    @Test
    void aPackedBodyIsUnpackedInEveryForm() throws IOException {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> event = event("pushed", "e1", "kbc-ke", "item-1", NOON);

        sendPacked(exchange, EVENTS, gzip(batch(List.of(event)).getBytes(UTF_8)))
                .statusCode(202);
        sendPacked(exchange, SINGLE, gzip(json(with(event, "id", "e2")).getBytes(UTF_8)))
                .statusCode(202);
        sendPacked(exchange, LINES, gzip(json(with(event, "id", "e3")).getBytes(UTF_8)))
                .statusCode(202);

        awaitTotal(exchange, "pushed", 3);
    }

    @Test
    void aDecompressionBombIsTooLarge() throws IOException {
        String exchange = newExchange("kbc-ke");
        byte[] dense = gzip(new byte[5 << 20]);
        byte[] huge = gzip(lightlyPackable(11 << 20));

        sendPacked(exchange, EVENTS, dense)
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("200 times"));
        sendPacked(exchange, EVENTS, huge).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void whatIsNotPackedAsItSaysIsNotRead() throws IOException {
        String exchange = newExchange("kbc-ke");
        byte[] packed = gzip("[]".getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length - 6);

        sendPacked(exchange, EVENTS, "[]".getBytes(UTF_8)).statusCode(400).contentType("application/problem+json");
        sendPacked(exchange, EVENTS, cut).statusCode(400);
        as("contributor")
                .contentType(EVENTS)
                .header("Content-Encoding", "br")
                .body(packed)
                .post("/api/v1/exchanges/{x}/events", exchange)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "time,    1900-01-01T00:00:00Z,      /1/time",
        "time,    3000-01-01T00:00:00Z,      /1/time",
        "type,    org.entente.item.eaten.v1, /1/type",
        "subject, '',                        /1/subject"
    })
    void oneBadEventAmongGoodOnesIsRejectedWithItsReason(String attribute, String value, String pointer) {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("pushed", "e1", "kbc-ke", "item-1", NOON);

        send(exchange, EVENTS, batch(List.of(good, with(good, attribute, value))))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(1))
                .body("rejected[0].detail", containsString(pointer.substring(2) + ":"));
    }

    @Test
    void oneBadEventAmongNearlyTenThousandIsFound() {
        String exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = IntStream.range(0, 10_000)
                .mapToObj(i -> event("downloaded", "e" + i, "kbc-ke", "item-" + i % 50, NOON))
                .collect(Collectors.toCollection(ArrayList::new));
        events.set(7_777, with(events.get(7_777), "data", Map.of("member", "kbc-ke", "bytes", -1)));

        send(exchange, EVENTS, batch(events))
                .statusCode(202)
                .body("accepted", equalTo(9_999))
                .body("rejected.index", equalTo(List.of(7_777)))
                .body("rejected[0].detail", containsString("/data/bytes"));

        awaitTotal(exchange, "downloaded", 9_999);
    }

    @Test
    void anIdOfTenKilobytesIsRejected() {
        Map<String, Object> event = event("pushed", "x".repeat(10_240), "kbc-ke", "item-1", NOON);

        send(newExchange("kbc-ke"), EVENTS, batch(List.of(event)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/0/id"))
                .body("errors[0].detail", containsString("longer"));
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreSent() throws IOException {
        String request = "POST /api/v1/exchanges/any/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token("contributor") + "\r\nContent-Type: " + EVENTS + "\r\nContent-Length: 100000000\r\n\r\n[";

        List<String> answer = new ArrayList<>();
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                    .lines()
                    .forEach(answer::add);
        }

        assertThat(answer.get(0)).contains("413");
        assertThat(String.join("\n", answer))
                .contains("application/problem+json")
                .contains("body-too-large");
    }

    private static ValidatableResponse send(String exchange, String mediaType, String body) {
        return as("contributor")
                .contentType(mediaType)
                .body(body.getBytes(UTF_8))
                .post("/api/v1/exchanges/{x}/events", exchange)
                .then();
    }

    private static ValidatableResponse sendPacked(String exchange, String mediaType, byte[] body) {
        return as("contributor")
                .contentType(mediaType)
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/api/v1/exchanges/{x}/events", exchange)
                .then();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    /** Packs to about a hundredth, so that not the ratio but the size is what is refused. */
    private static byte[] lightlyPackable(int size) {
        byte[] content = new byte[size];
        Random random = new Random(1);
        for (int at = 0; at < size; at += 100) {
            content[at] = (byte) random.nextInt();
        }
        return content;
    }
}
