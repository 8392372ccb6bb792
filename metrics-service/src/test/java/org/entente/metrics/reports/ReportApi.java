package org.entente.metrics.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.metrics.Api.as;

import io.restassured.response.ValidatableResponse;

/** Files of statistics as a member uploads them. */
final class ReportApi {

    private ReportApi() {}

    static ValidatableResponse upload(String exchange, String mediaType, String file) {
        return upload(exchange, mediaType, file, "");
    }

    static ValidatableResponse upload(String exchange, String mediaType, String file, String query) {
        return upload(exchange, mediaType, file.getBytes(UTF_8), query);
    }

    static ValidatableResponse upload(String exchange, String mediaType, byte[] file, String query) {
        return as("contributor")
                .urlEncodingEnabled(false)
                .contentType(mediaType)
                .body(file)
                .post("/api/v1/exchanges/" + exchange + "/reports" + query)
                .then();
    }
}
