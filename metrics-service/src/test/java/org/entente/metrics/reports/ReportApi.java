package org.entente.metrics.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.metrics.Api.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

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
        return upload(as("contributor"), exchange, mediaType, file, query);
    }

    /** An upload that may be repeated. */
    static ValidatableResponse uploadByKey(String key, String exchange, String file, String query) {
        return upload(
                as("contributor").header("Idempotency-Key", key), exchange, "text/csv", file.getBytes(UTF_8), query);
    }

    private static ValidatableResponse upload(
            RequestSpecification request, String exchange, String mediaType, byte[] file, String query) {
        return request.urlEncodingEnabled(false)
                .contentType(mediaType)
                .body(file)
                .post("/api/v1/exchanges/" + exchange + "/reports" + query)
                .then();
    }
}
