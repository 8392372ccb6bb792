package org.entente.metrics.targets;

import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Targets as a curator makes and reads them. */
final class TargetApi {

    private TargetApi() {}

    /** The terms of a target for a number of uploads. */
    static Map<String, Object> uploads(String scope, Object amount, String per) {
        return new HashMap<>(Map.of("scope", scope, "action", "uploaded", "amount", amount, "per", per));
    }

    static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(terms);
        changed.put(name, value);
        return changed;
    }

    static ValidatableResponse make(String exchange, Map<String, Object> terms) {
        return as("curator")
                .contentType(ContentType.JSON)
                .body(terms)
                .post("/api/v1/exchanges/{x}/targets", exchange)
                .then();
    }

    /** Makes a target; returns its id. */
    static String made(String exchange, Map<String, Object> terms) {
        return make(exchange, terms).statusCode(201).extract().path("id");
    }

    static ValidatableResponse change(String path, String version, Map<String, Object> terms) {
        return as("curator")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(terms)
                .put("/api/v1/" + path)
                .then();
    }

    static ValidatableResponse withdraw(String path, String version) {
        return as("curator")
                .header("If-Match", version)
                .delete("/api/v1/" + path)
                .then();
    }

    static JsonPath attainment(String exchange, String query) {
        return get("/api/v1/exchanges/" + exchange + "/attainment" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
