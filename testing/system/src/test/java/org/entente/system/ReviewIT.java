package org.entente.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A decision that is taken back, and what the registry and the figures then show. */
@ExtendWith(RunningPlatform.class)
class ReviewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anUndoneAgreementLeavesTheRegistryButNotItsPast(RunningPlatform platform) {
        String name = uniqueName() + " Declaration on Radio Archives";
        Map<String, ?> fact =
                fact(platform, "Ghana and Kenya signed the " + name + " in Accra on 3 June 2024.", "agreement");
        String record = decide(platform, fact, "accept").extract().path("recordId");
        awaitStatus(platform, "/agreements/" + record, 200);
        String known = platform.as("viewer").get("/agreements/" + record).path("recordedAt");

        decide(platform, fact, "undo").body("status", equalTo("pending"));

        awaitStatus(platform, "/agreements/" + record, 410);
        platform.as("viewer").get("/agreements?q={name}", name).then().body("items", hasSize(0));
        platform.as("viewer")
                .get("/agreements/{record}?asOf={time}", record, known)
                .then()
                .statusCode(200)
                .body("fields.title.value", equalTo(name));

        decide(platform, fact, "accept").body("recordId", equalTo(record));
        awaitStatus(platform, "/agreements/" + record, 200);
    }

    @Test
    void anUndoneObservationIsNoReportedNumberButWasOne(RunningPlatform platform) {
        Map<String, ?> fact = fact(
                platform,
                "Between January and March 2018, the members of Africa Link Union downloaded 7,351 items."
                        + "\n\nOur reference: "
                        + uniqueName(),
                "observation");
        decide(platform, fact, "accept");
        awaitNumbers(platform, fact, "", 1);
        Instant accepted = Instant.parse(
                platform.as("curator").get("/facts/{id}", fact.get("id")).path("decidedAt"));

        decide(platform, fact, "undo");

        awaitNumbers(platform, fact, "", 0);
        awaitNumbers(platform, fact, "&asOf=" + accepted, 1);
    }

    private static Map<String, ?> fact(RunningPlatform platform, String text, String kind) {
        String location = platform.as("contributor")
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String document = location.substring(location.indexOf("/documents/"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> platform.as("contributor").get(document).then().body("status", equalTo("in_review")));
        return platform.as("curator").get(document + "/facts").path("items.find { it.kind == '" + kind + "' }");
    }

    private static ValidatableResponse decide(RunningPlatform platform, Map<String, ?> fact, String decision) {
        return platform.as("curator")
                .contentType("application/json")
                .body(Map.of("decision", decision))
                .post("/facts/{id}/review", fact.get("id"))
                .then()
                .statusCode(200);
    }

    private static void awaitStatus(RunningPlatform platform, String path, int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> platform.as("viewer").get(path).then().statusCode(status));
    }

    private static void awaitNumbers(RunningPlatform platform, Map<String, ?> fact, String asOf, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> platform.as("viewer")
                .get("/observations?exchange=alu&measure=items_downloaded&limit=200" + asOf)
                .then()
                .statusCode(200)
                .body("items.findAll { it.factId == '" + fact.get("id") + "' }", hasSize(count)));
    }

    /** A name that no other document has, in letters alone. */
    private static String uniqueName() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(12)
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .collect(Collectors.joining("", "K", ""));
    }
}
