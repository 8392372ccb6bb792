package org.entente.system.faults;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.entente.system.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database is away, or slow, while members send events. */
@ExtendWith(RunningPlatform.class)
class DatabaseFaultsIT {

    private static final int EVENTS = 6_000;
    private static final long A_FEW_SECONDS = 5_000;
    private static final Duration LONG = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whileItIsAwayCallersAreToldToComeBackAndThenEverythingIsCounted(RunningPlatform platform) throws Exception {
        Components components = new Components(platform.root());
        Load load = Load.of(platform, EVENTS);
        Accounts accounts = new Accounts(platform, components, load);

        load.runThrough(
                List.of(new Disturbance(1_500, () -> {}, () -> lookAroundWithoutIt(platform, components, load))));

        accounts.settle();
    }

    @Test
    void whileCountingHangsEventsAreTakenAndFiguresRead(RunningPlatform platform) throws Exception {
        Components components = new Components(platform.root());
        Load load = Load.of(platform, EVENTS);
        Accounts accounts = new Accounts(platform, components, load);
        Database database = new Database(components.port("postgresql"));

        try (Connection holder = database.connect()) {
            load.runThrough(List.of(
                    new Disturbance(1_000, () -> {}, () -> Database.holdUpCounting(holder)),
                    new Disturbance(4_000, () -> awaitLongWait(database), () -> {
                        readsAreAnswered(platform, load.exchange());
                        holder.rollback();
                    })));
        }

        accounts.settle();
    }

    private static void lookAroundWithoutIt(RunningPlatform platform, Components components, Load load)
            throws Exception {
        components.killUnheeded("postgresql");
        try {
            int refused = load.refused();
            readsAreUnavailable(platform, load.exchange());
            healthSaysSo(components);
            await("refused batches").atMost(PATIENCE).until(() -> load.refused() > refused);
        } finally {
            components.heed();
        }
    }

    private static void awaitLongWait(Database database) {
        await("a statement that waits for long").atMost(PATIENCE).until(database::longestWait, greaterThan(LONG));
    }

    private static void readsAreUnavailable(RunningPlatform platform, String exchange) {
        for (String path : reads(exchange)) {
            platform.as("viewer")
                    .get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("unavailable"))
                    .time(lessThan(A_FEW_SECONDS));
        }
    }

    private static void readsAreAnswered(RunningPlatform platform, String exchange) {
        for (String path : reads(exchange)) {
            platform.as("viewer").get(path).then().statusCode(200).time(lessThan(A_FEW_SECONDS));
        }
    }

    private static List<String> reads(String exchange) {
        String root = "/exchanges/" + exchange;
        return List.of(
                "/exchanges",
                root + "/members",
                root + "/totals",
                root + "/series?action=pushed&granularity=day&from=2021-03-01&to=2021-04-01",
                "/observations");
    }

    private static void healthSaysSo(Components components) {
        await("health").atMost(PATIENCE).untilAsserted(() -> given().get(
                        components.address("metrics-service") + "/q/health/ready")
                .then()
                .statusCode(503));
    }
}
