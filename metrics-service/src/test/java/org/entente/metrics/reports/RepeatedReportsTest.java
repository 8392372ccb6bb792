package org.entente.metrics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.reports.ReportApi.uploadByKey;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of statistics that are uploaded again, since the answer was lost. */
@QuarkusTest
class RepeatedReportsTest {

    private static final String FILE = "member,items_pushed\nkbc-ke,120\ntbc-tz,3\n";
    private static final String QUERY = "?period=2018-07&fileName=July.csv";

    private String exchange;
    private String key;

    @BeforeEach
    void anExchangeAndAKey() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        key = UUID.randomUUID().toString();
    }

    @Test
    void uploadedAgainItIsAnsweredAsBeforeAndItsNumbersAreThereOnce() {
        Response first = upload(FILE, QUERY);

        Response second = upload(FILE, QUERY);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"rejected\":[{");
        requireReports(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "121 | ?period=2018-07&fileName=July.csv",
                "120 | ?period=2018-08&fileName=July.csv",
                "120 | ?period=2018-07"
            })
    void aKeyThatWasUsedForAnotherFileOrPeriodIsRefused(String pushed, String query) {
        upload(FILE, QUERY).then().statusCode(201);

        upload(FILE.replace("120", pushed), query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/idempotency-key-reused"));

        requireReports(1);
    }

    private Response upload(String file, String query) {
        return uploadByKey(key, exchange, file, query).extract().response();
    }

    /** Each with one number. */
    private void requireReports(int number) {
        get("/api/v1/exchanges/{x}/reports", exchange).body("items", hasSize(number));
        get("/api/v1/observations?exchange=" + exchange).body("items", hasSize(number));
    }
}
