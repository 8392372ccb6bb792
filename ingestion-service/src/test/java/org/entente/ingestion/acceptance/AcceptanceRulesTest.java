package org.entente.ingestion.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.UNDO;
import static org.entente.ingestion.Curation.review;
import static org.entente.ingestion.Curation.signed;
import static org.entente.ingestion.Curation.title;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facts that are accepted without a curator, and the rules that allow it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class AcceptanceRulesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RULES = "/api/v1/acceptance-rules/";

    /** The only organisation of which other tests submit nothing. */
    private static final String TBC = RULES + "tbc-tz";

    @AfterEach
    void removeTheRule() {
        as("administrator").delete(TBC);
    }

    @Test
    void withoutARuleNothingIsAccepted() {
        Map<String, Object> agreement = found(submit(signed(title(), "3 April 1981")));

        assertThat(agreement).containsEntry("status", "pending");
    }

    @Test
    void aRuleAcceptsWhatIsSureEnoughAndTheHistorySaysSo() {
        set(TBC, "{\"minConfidence\": 0, \"kinds\": [\"agreement\"]}").statusCode(201);

        String document = submit(signed(title(), "4 April 1981"));

        Map<String, Object> agreement = found(document);
        assertThat(agreement)
                .containsEntry("status", "accepted")
                .containsEntry("automatic", true)
                .containsEntry("decidedBy", "administrator")
                .containsKey("recordId");
        assertThat(read("contributor-tbc", document).getString("status")).isEqualTo("reviewed");
        as("curator")
                .get("/api/v1/facts/" + agreement.get("id") + "/history")
                .then()
                .body("items.decision", contains("accept"))
                .body("items[0].automatic", equalTo(true))
                .body("items[0].reason", containsString("the rule of tbc-tz"));
    }

    @Test
    void whatARuleAcceptedACuratorCanUndo() {
        set(TBC, "{\"minConfidence\": 0}").statusCode(201);
        Map<String, Object> agreement = found(submit(signed(title(), "5 April 1981")));

        review(agreement, UNDO)
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("automatic", nullValue());

        review(agreement, ACCEPT).statusCode(200).body("decidedBy", equalTo("curator"));
    }

    @Test
    void aRuleLeavesOtherKindsAndLessSureFactsToCurators() {
        set(TBC, "{\"minConfidence\": 0, \"kinds\": [\"meeting\"]}").statusCode(201);
        assertThat(found(submit(signed(title(), "6 April 1981")))).containsEntry("status", "pending");

        set(TBC, "{\"minConfidence\": 1}").statusCode(200);
        assertThat(found(submit(signed(title(), "7 April 1981")))).containsEntry("status", "pending");
    }

    @Test
    void whereARecordMayExistACuratorDecides() {
        String title = title();
        set(TBC, "{\"minConfidence\": 0}").statusCode(201);
        assertThat(found(submit(signed(title, "8 April 1981")))).containsEntry("status", "accepted");

        Map<String, Object> alike = found(submit(unique(signed(title, "8 April 1981"))));

        assertThat(alike).containsEntry("status", "pending");
    }

    @Test
    void aNumberThatAnotherDocumentStatesIsLeftToACurator() {
        String number = "Between January and March 2018, the members of " + title() + " Union downloaded 7,351 items.";
        set(TBC, "{\"minConfidence\": 0, \"kinds\": [\"observation\"]}").statusCode(201);
        assertThat(found(submit(unique(number)), "observation")).containsEntry("status", "accepted");

        Map<String, Object> repeated = found(submit(unique(number)), "observation");

        assertThat(repeated).containsEntry("status", "pending");
    }

    @Test
    void ofTwoThatMayBeTheSameInOneDocumentACuratorDecidesOnTheSecond() {
        set(TBC, "{\"minConfidence\": 0, \"kinds\": [\"agreement\"]}").statusCode(201);

        String document = submit(signed(title(), "9 April 1981") + "\n\n" + signed(title(), "9 April 1981"));

        found(document);
        assertThat(read("contributor-tbc", document + "/facts").getList("items.status"))
                .containsExactly("accepted", "pending");
    }

    @Test
    void whoseRuleIsBuiltOnOneThatIsNotThereMakesNone() {
        String address = RULES + "matched-" + System.identityHashCode(this);

        as("administrator")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"minConfidence\": 0.9}")
                .put(address)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");

        as("administrator").get(address).then().statusCode(404);
    }

    @Test
    void everyChangeOfARuleIsKept() {
        String organisation = "audited-" + System.identityHashCode(this);
        String address = RULES + organisation;
        set(address, "{\"minConfidence\": 0.9, \"kinds\": [\"meeting\"]}").statusCode(201);
        set(address, "{\"minConfidence\": 0.95}").statusCode(200).body("kinds", hasSize(4));
        as("administrator").delete(address).then().statusCode(204);

        as("administrator")
                .get(address + "/changes")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.changedBy", contains("administrator", "administrator", "administrator"))
                .body("items[0].after", nullValue())
                .body("items[0].before.minConfidence", equalTo(0.95f))
                .body("items[1].before.kinds", contains("meeting"))
                .body("items[2].before", nullValue())
                .body("items[2].after.minConfidence", equalTo(0.9f));
        as("administrator").get(address).then().statusCode(404);
        as("administrator").delete(address).then().statusCode(404);
    }

    @Test
    void aRuleIsReadAndListedWithItsVersion() {
        set(TBC, "{\"minConfidence\": 0.9}").statusCode(201);

        String etag =
                as("administrator").get(TBC).then().statusCode(200).extract().header("ETag");

        as("administrator").get("/api/v1/acceptance-rules").then().body("items.organisation", hasItem("tbc-tz"));
        set(TBC, "{\"minConfidence\": 0.8}").statusCode(200);
        as("administrator")
                .contentType("application/json")
                .header("If-Match", etag)
                .body("{\"minConfidence\": 0.7}")
                .put(TBC)
                .then()
                .statusCode(412);
        as("administrator").header("If-Match", etag).delete(TBC).then().statusCode(412);
    }

    @Test
    void aRuleThatCannotBeIsRefused() {
        for (String wrong : List.of(
                "",
                "no json",
                "{}",
                "{\"minConfidence\": -0.1}",
                "{\"minConfidence\": 1.1}",
                "{\"minConfidence\": \"high\"}",
                "{\"minConfidence\": 0.9, \"kinds\": []}",
                "{\"minConfidence\": 0.9, \"kinds\": [\"rumour\"]}",
                "{\"minConfidence\": 0.9, \"kinds\": [null]}")) {
            set(TBC, wrong).statusCode(400).contentType("application/problem+json");
        }
        set(RULES + "Not%20An%20Alias", "{\"minConfidence\": 1}").statusCode(400);
        as("administrator").get(TBC).then().statusCode(404);
    }

    @Test
    void onlyAdministratorsSeeAndSetRules() {
        for (String signIn : List.of("viewer", "contributor", "curator")) {
            as(signIn).get("/api/v1/acceptance-rules").then().statusCode(403);
            as(signIn)
                    .contentType("application/json")
                    .body("{}")
                    .put(TBC)
                    .then()
                    .statusCode(403);
            as(signIn).delete(TBC).then().statusCode(403);
        }
    }

    private static ValidatableResponse set(String address, String rule) {
        return as("administrator")
                .contentType("application/json")
                .urlEncodingEnabled(false)
                .body(rule)
                .put(address)
                .then();
    }

    private static String submit(String text) {
        return as("contributor-tbc")
                .header("Content-Type", "text/plain; charset=UTF-8")
                .body(text.getBytes(UTF_8))
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** The agreement of a document, as it is when a worker is done. */
    private static Map<String, Object> found(String document) {
        return found(document, "agreement");
    }

    private static Map<String, Object> found(String document, String kind) {
        List<Map<String, Object>> facts = await().atMost(PATIENCE)
                .until(() -> read("contributor-tbc", document + "/facts").getList("items"), found -> !found.isEmpty());
        return facts.stream()
                .filter(fact -> fact.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
