package org.entente.system;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demo shows: the counted totals, and the documents that claim and promise. */
@ExtendWith(RunningPlatform.class)
class DemoIT {

    private static final String HISTORY = "?from=2017-07-01&to=2018-11-01";

    @Test
    void theTotalsAreExact(RunningPlatform platform) {
        expectTotals(platform);
    }

    @Test
    void loadingTheDemoAgainChangesNoNumber(RunningPlatform platform) {
        int agreements = countOf(platform, "/agreements?limit=200");
        platform.loadDemoAgain();
        expectTotals(platform);
        platform.as("viewer").get("/agreements?limit=200").then().body("items", hasSize(agreements));
    }

    @Test
    void theMonthsOfTheSeriesAddUpToTheTotal(RunningPlatform platform) {
        platform.as("viewer")
                .get("/exchanges/alu/series?action=downloaded&granularity=month&from=2017-07-01&to=2018-11-01")
                .then()
                .statusCode(200)
                .body("series", hasSize(1))
                .body("series[0].points", hasSize(16))
                .body("series[0].points.value.sum()", equalTo(38_680));
    }

    @Test
    void theReportThatClaimsTheTotalsStandsBesideTheCount(RunningPlatform platform) {
        platform.as("viewer")
                .get("/observations?exchange=alu&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.measure == 'items_downloaded' }.value", hasItem(38_680))
                .body("items.findAll { it.measure == 'items_pushed' }.value", hasItem(25_354))
                .body("items.findAll { it.measure == 'items_uploaded' }.value", hasItem(1_749));
    }

    @Test
    void theMembersAreThirtyOneInThirtyCountries(RunningPlatform platform) {
        platform.as("viewer")
                .get("/exchanges/alu/members?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(31))
                .body("items.country.unique()", hasSize(30));
    }

    @Test
    void thePromiseOfAStoryADayIsHeldAgainstWhatMembersUploaded(RunningPlatform platform) {
        String promise = "targets.find { it.target.per == 'day' && it.target.from == '2017-07-01' }";
        platform.as("viewer")
                .get("/exchanges/alu/attainment?from=2018-10-01&to=2018-11-01&member=kbc-ke")
                .then()
                .statusCode(200)
                .body(promise + ".target.source.commitment.says.parties", hasItem("Each member"))
                .body(promise + ".owed", equalTo(31))
                .body(promise + ".lines", hasSize(31));
        platform.as("viewer")
                .get("/exchanges/alu/attainment?from=2017-07-01&to=2018-11-01&target=" + byHand(platform))
                .then()
                .statusCode(200)
                .body("targets[0].lines", hasSize(16))
                .body("targets[0].done", equalTo(38_680));
    }

    private static String byHand(RunningPlatform platform) {
        return platform.as("viewer")
                .get("/exchanges/alu/targets?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.source.madeBy == 'curator' && it.action == 'downloaded' }.id");
    }

    private static int countOf(RunningPlatform platform, String list) {
        return platform.as("viewer").get(list).then().statusCode(200).extract().path("items.size()");
    }

    private static void expectTotals(RunningPlatform platform) {
        platform.as("viewer")
                .get("/exchanges/alu/totals" + HISTORY)
                .then()
                .statusCode(200)
                .body("pushed.total", equalTo(25_354))
                .body("downloaded.total", equalTo(38_680))
                .body("uploaded.total", equalTo(1_749))
                .body("uploadingMembers", equalTo(14))
                .body("members", equalTo(31))
                .body("activeMembers", equalTo(31));
    }
}
