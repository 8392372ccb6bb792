package org.entente.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document's way: submitted by a partner, read by a worker, reviewed by a curator, kept in the registry. */
@ExtendWith(RunningPlatform.class)
class JourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aDocumentBecomesAnAgreementWithTheWordsBehindEachField(RunningPlatform platform) {
        String name = uniqueName() + " Declaration on Press Archives";
        String text = "ACCRA, 3 June 2024. Ghana and Kenya signed the " + name + " in Accra on 3 June 2024.";

        String document = submit(platform, text);
        Map<String, ?> fact = onlyFact(platform, document, "agreement");
        accept(platform, fact);

        await().atMost(PATIENCE).untilAsserted(() -> platform.as("viewer")
                .get("/agreements?q={name}", name)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fields.title.value", equalTo(name))
                .body("items[0].fields.date.value", equalTo("2024-06-03"))
                .body("items[0].fields.parties.value", equalTo(List.of("Ghana", "Kenya")))
                .body("items[0].fields.title.provenance.quote", equalTo(name))
                .body("items[0].fields.title.provenance.start", equalTo(text.indexOf(name)))
                .body("items[0].fields.title.provenance.end", equalTo(text.indexOf(name) + name.length()))
                .body("items[0].fields.title.provenance.document.id", equalTo(idOf(document)))
                .body("items[0].fields.title.provenance.acceptedBy", equalTo("curator"))
                .body("items[0].fields.title.provenance.acceptedAt", notNullValue()));
        platform.as("contributor").get(document).then().body("status", equalTo("reviewed"));
    }

    @Test
    void aRejectedFactNeverReachesTheRegistry(RunningPlatform platform) {
        String rejected = uniqueName() + " Declaration on Radio Plays";
        String accepted = uniqueName() + " Declaration on Radio Plays";

        String wrong = submit(platform, "Ghana and Kenya signed the " + rejected + " in Accra on 3 June 2024.");
        platform.as("curator")
                .contentType("application/json")
                .body(Map.of("decision", "reject", "reason", "It was only proposed."))
                .post(
                        "/facts/{id}/review",
                        onlyFact(platform, wrong, "agreement").get("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"));
        String right = submit(platform, "Ghana and Kenya signed the " + accepted + " in Accra on 4 June 2024.");
        accept(platform, onlyFact(platform, right, "agreement"));

        await().atMost(PATIENCE).untilAsserted(() -> platform.as("viewer")
                .get("/agreements?q={name}", accepted)
                .then()
                .body("items", hasSize(1)));
        platform.as("viewer").get("/agreements?q={name}", rejected).then().body("items", hasSize(0));
    }

    @Test
    void anAcceptedObservationIsShownAsReportedNumber(RunningPlatform platform) {
        String text = "Between January and March 2018, the members of Africa Link Union downloaded 8,213 items.";

        String document = submit(platform, text);
        accept(platform, onlyFact(platform, document, "observation"));

        await().atMost(PATIENCE).untilAsserted(() -> platform.as("viewer")
                .get("/observations?exchange=alu&measure=items_downloaded&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.provenance.document.id == '" + idOf(document) + "' }.value", hasItem(8213)));
    }

    private static String submit(RunningPlatform platform, String text) {
        String location = platform.as("contributor")
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/documents")
                .then()
                .statusCode(202)
                .body("status", equalTo("received"))
                .extract()
                .header("Location");
        String document = location.substring(location.indexOf("/documents/"));
        await().atMost(PATIENCE).untilAsserted(() -> platform.as("contributor")
                .get(document)
                .then()
                .statusCode(200)
                .body("status", equalTo("in_review")));
        return document;
    }

    private static Map<String, ?> onlyFact(RunningPlatform platform, String document, String kind) {
        List<Map<String, ?>> facts = platform.as("curator")
                .get(document + "/facts")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == '" + kind + "' }", hasSize(1))
                .extract()
                .path("items.findAll { it.kind == '" + kind + "' }");
        return facts.get(0);
    }

    private static void accept(RunningPlatform platform, Map<String, ?> fact) {
        platform.as("curator")
                .contentType("application/json")
                .body(Map.of("decision", "accept"))
                .post("/facts/{id}/review", fact.get("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
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

    private static String idOf(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }
}
