package org.entente.metrics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.entente.metrics.observations.FactTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reported numbers against each other, and as they were known before. */
@QuarkusTest
class RestatementTest {

    private ReportingExchange exchange;

    @BeforeEach
    void anExchange() {
        exchange = ReportingExchange.create();
    }

    @Test
    void aLaterFileOfTheMemberSupersedesTheEarlierEvenIfItWritesThePeriodOtherwise() {
        exchange.upload("first.csv", "member,period,items_downloaded\nkbc-ke,2018,5\n");
        exchange.upload("second.csv", "member,period,items_downloaded\nkbc-ke,2018-01/2018-12,4\n");

        ValidatableResponse answer = exchange.reconcile("").body("items.reported.value", equalTo(List.of(4, 5)));

        String latest = answer.extract().path("items[0].reported.factId");
        answer.body("items[0].supersededBy", nullValue())
                .body("items[1].supersededBy", equalTo(latest))
                .body("items[1].series.value", equalTo(List.of(4, 5)))
                .body("items[1].series.provenance.report.fileName", equalTo(List.of("second.csv", "first.csv")))
                .body("items[1].series[1].supersededBy", equalTo(latest))
                .body("items[0].contradicts", nullValue());
    }

    @Test
    void contradictingSourcesStandSideBySide() {
        exchange.document("union")
                .says("members", "31", null, "2018")
                .publishedOn("2018-10-19")
                .send();
        exchange.document("newspaper")
                .says("members", "29", null, "2018")
                .publishedOn("2019-01-05")
                .send();
        exchange.document("agency")
                .says("members", "30", "at_least", "2018")
                .publishedOn("2019-02-05")
                .send();

        ValidatableResponse answer = exchange.awaitItems(3);

        String union = answer.extract().path("items.find { it.reported.value == 31 }.reported.factId");
        String agency = answer.extract().path("items.find { it.reported.value == 30 }.reported.factId");
        answer.body(
                        "items.find { it.reported.value == 29 }.contradicts.sort()",
                        equalTo(List.of(union, agency).stream().sorted().toList()))
                .body("items.find { it.reported.value == 31 }.contradicts", hasSize(1))
                .body("items.find { it.reported.value == 31 }.series", hasSize(3))
                .body(
                        "items.find { it.reported.value == 31 }.series.provenance.document.publisher.sort()",
                        equalTo(List.of("agency", "newspaper", "union")))
                .body("items.supersededBy", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void asOfAnswersWithWhatWasReportedThen() {
        FactTopic.Observation restated =
                exchange.document("union").says("members", "31", null, "2018").acceptedAt("2018-11-01T10:00:00Z");
        restated.send();
        restated.withdraw("2018-12-01T10:00:00Z");
        exchange.document("newspaper")
                .says("members", "29", null, "2018")
                .acceptedAt("2019-01-01T10:00:00Z")
                .send();

        exchange.awaitItems(1).body("items.reported.value", equalTo(List.of(29)));
        exchange.reconcile("?asOf=2018-11-15T00:00:00Z")
                .body("asOf", equalTo("2018-11-15T00:00:00Z"))
                .body("items.reported.value", equalTo(List.of(31)));
        exchange.reconcile("?asOf=2018-12-15T00:00:00Z").body("items", hasSize(0));
        exchange.upload("now.csv", "member,period,items_downloaded\nkbc-ke,2018,5\n");
        exchange.reconcile("?asOf=2019-02-01T00:00:00Z").body("items.reported.value", equalTo(List.of(29)));
    }

    @Test
    void theTagHoldsUntilANumberIsCountedReportedOrWithdrawn() {
        FactTopic.Observation reported =
                exchange.document("union").says("members", "31", null, "2018").acceptedAt("2018-11-01T10:00:00Z");
        String before = tag();
        assertThat(notModified(before)).isEqualTo(304);

        reported.send();
        exchange.awaitItems(1);
        String with = tag();
        assertThat(with).isNotEqualTo(before);

        reported.withdraw(Instant.now().toString());
        exchange.awaitItems(0);
        assertThat(tag()).isNotEqualTo(with);

        String withdrawn = tag();
        exchange.upload("July.csv", "member,period,items_downloaded\nkbc-ke,2018-07,5\n");
        assertThat(notModified(withdrawn)).isEqualTo(200);
    }

    private String tag() {
        return exchange.reconcile("").statusCode(200).extract().header("ETag");
    }

    private int notModified(String tag) {
        return as("viewer")
                .header("If-None-Match", tag)
                .get("/api/v1/exchanges/{x}/reconciliation", exchange.id())
                .statusCode();
    }
}
