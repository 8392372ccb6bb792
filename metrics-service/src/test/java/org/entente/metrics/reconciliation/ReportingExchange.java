package org.entente.metrics.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.entente.metrics.observations.FactTopic;

/** An exchange of two members of which documents and files report numbers. */
record ReportingExchange(String id) {

    static ReportingExchange create() {
        return new ReportingExchange(newExchange("kbc-ke", "tbc-tz"));
    }

    /** A document of its own that names the exchange; nothing is sent yet. */
    FactTopic.Observation document(String publisher) {
        return FactTopic.of("Exchange " + id, publisher);
    }

    /** A document of the union, published in February 2019. */
    void says(String measure, String qualifier, String value, String period) {
        document("union")
                .says(measure, value, qualifier, period)
                .publishedOn("2019-02-01")
                .send();
    }

    void upload(String fileName, String table) {
        as("administrator")
                .contentType("text/csv")
                .queryParam("fileName", fileName)
                .body(table.getBytes(UTF_8))
                .post("/api/v1/exchanges/{x}/reports", id)
                .then()
                .statusCode(201);
    }

    void putMember(String organisation, Map<String, Object> membership) {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(membership)
                .put("/api/v1/exchanges/{x}/members/{o}", id, organisation)
                .then()
                .statusCode(200);
    }

    ValidatableResponse reconcile(String query) {
        return get("/api/v1/exchanges/" + id + "/reconciliation" + query);
    }

    /** The answer, once it has so many items. */
    ValidatableResponse awaitItems(int number) {
        await().atMost(PATIENCE).untilAsserted(() -> reconcile("").body("items", hasSize(number)));
        return reconcile("");
    }
}
