package org.entente.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.batch;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.targets.TargetApi.made;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Per;
import org.entente.metrics.targets.model.Quota;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a target is looked at, and when not. */
@QuarkusTest
class LooksTest {

    private static final String IS_LOOKED_AT = """
            select l.figures_version = (select sum(version) from figures_version where exchange_id = t.exchange_id) as it_is
            from target_look l join target t on t.id = l.target_id
            where t.id = $1
            """;

    @Inject
    Pool pool;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LookStore looks;

    @Inject
    Marks marks;

    private String exchange;
    private UUID target;

    /** Ten uploads on the first ten days, of 31 that are owed. */
    @BeforeEach
    void aTargetThatIsNotReached() {
        exchange = newExchange("kbc-ke");
        upload(1, 10);
        target = UUID.fromString(made(exchange, with(uploads("each_member", 31, "month"), "from", "2018-01-01")));
        awaitLook();
    }

    @Test
    void whatOnlyAChangedMembershipReachedIsFoundInTimeEvenIfNothingMovesAnyMore() {
        try (MetricsTopic topic = MetricsTopic.fromNow()) {
            change("update roll_up set counted_at = counted_at - interval '1 day' where exchange_id = $1", exchange);
            leave("2018-01-11");
            awaitLook();
            assertThat(topic.reached(target.toString())).isEmpty();

            change("update target_look set swept_at = swept_at - interval '2 hours' where target_id = $1", target);

            await().atMost(PATIENCE)
                    .until(() -> topic.reached(target.toString()).size() == 1);
            assertThat(topic.reached(target.toString()).get(0).getString("reachedOn"))
                    .isEqualTo("2018-01-10");
        }
    }

    @Test
    void whatAnotherInstanceHasJustLookedAtIsNotLookedAtAgain() throws Throwable {
        Optional<LookStore.Look> look = VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> looks.begin(session, target)));

        assertThat(look).isEmpty();
    }

    @Test
    void whatIsToldAlreadyIsNotAddedUpAgain() throws Throwable {
        upload(11, 31);
        UUID reached = target;
        await().atMost(PATIENCE).until(() -> count("select from target_reached where target_id = $1", reached) == 1);
        Quota quota = new Quota(BigDecimal.valueOf(31), Per.MONTH, Optional.empty(), Optional.empty());
        List<Obligation> owed = Binding.obligations(
                quota,
                quota.periods(new Days(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-03-01")), 9),
                List.of(new Binding.Unit("kbc-ke", List.of(Days.ALL))));

        List<Obligation> missing = VertxContextSupport.subscribeAndAwait(() -> marks.missing(reached, owed));

        assertThat(missing).extracting(each -> each.period().label()).containsExactly("2018-02");
    }

    private void upload(int from, int to) {
        post(
                        "administrator",
                        exchange,
                        batch(IntStream.rangeClosed(from, to)
                                .mapToObj(day -> event(
                                        "uploaded",
                                        "day" + day,
                                        "kbc-ke",
                                        "item",
                                        "2018-01-%02dT12:00:00Z".formatted(day)))
                                .toList()))
                .statusCode(202);
        awaitTotal(exchange, "uploaded", to);
    }

    private int count(String sql, Object parameter) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(PATIENCE)
                .size();
    }

    private void awaitLook() {
        await().atMost(PATIENCE).until(() -> {
            var rows = pool.preparedQuery(IS_LOOKED_AT)
                    .execute(Tuple.of(target))
                    .await()
                    .atMost(PATIENCE);
            return rows.size() == 1 && rows.iterator().next().getBoolean("it_is");
        });
    }

    private void leave(String day) {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Organisation kbc-ke", "country", "KE", "joinedOn", "2017-01-01", "leftOn", day))
                .put("/api/v1/exchanges/{x}/members/kbc-ke", exchange)
                .then()
                .statusCode(200);
    }

    private void change(String sql, Object parameter) {
        pool.preparedQuery(sql).execute(Tuple.of(parameter)).await().atMost(PATIENCE);
    }
}
