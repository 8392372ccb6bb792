package org.entente.metrics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ItemEvents.event;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.events.EventsConfig;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.quarantine.Refusal;
import org.junit.jupiter.api.Test;

/** Partitions of events by month, made and dropped. */
@QuarkusTest
class UpkeepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final YearMonth OLD = YearMonth.of(2007, 3);
    private static final YearMonth HELD = YearMonth.of(2007, 2);

    @Inject
    Pool pool;

    @Inject
    EventMonths months;

    @Inject
    EventsConfig events;

    @Inject
    UpkeepConfig config;

    @Inject
    EventStore store;

    @Test
    void theMonthsToComeHaveTheirPartitions() {
        upkeepAt(Instant.now()).run().await().atMost(PATIENCE);

        YearMonth present = YearMonth.now(ZoneOffset.UTC);
        assertThat(partitionExists(present)).isTrue();
        assertThat(partitionExists(present.plusMonths(2))).isTrue();
    }

    @Test
    void eventsPastTheirRetentionGoAndTheirFiguresStayAndTheMonthTakesNoMore() {
        String exchange = newExchange("kbc-ke");
        post(exchange, List.of(event("pushed", "old", "kbc-ke", "item-1", OLD + "-10T10:00:00Z")))
                .statusCode(202);
        post(exchange, List.of(event("pushed", "newer", "kbc-ke", "item-1", "2018-01-15T10:00:00Z")))
                .statusCode(202);
        awaitTotal(exchange, "pushed", 2);

        upkeepAt(whenTooOld(OLD)).dropPast().await().atMost(PATIENCE);

        assertThat(partitionExists(OLD)).isFalse();
        assertThat(count("select count(*) from counted_event where exchange_id = '" + exchange + "'"))
                .isEqualTo(1);
        assertThat(totals(exchange).getInt("pushed.total")).isEqualTo(2);
        Counted again = store.count(Batch.of(List.of(arrival(exchange, "another"))))
                .await()
                .atMost(PATIENCE);
        assertThat(again.exchanges()).isEqualTo(Set.of());
        assertThat(again.refused()).extracting(Refusal::fault).allSatisfy(fault -> assertThat(fault.detail())
                .contains("retention"));
        assertThat(again.refused()).hasSize(1);
    }

    @Test
    void aRunThatFailsLeavesNothingLockedForTheOtherInstances() {
        String exchange = newExchange("kbc-ke");
        post(exchange, List.of(event("pushed", "held", "kbc-ke", "item-1", HELD + "-10T10:00:00Z")))
                .statusCode(202);
        awaitTotal(exchange, "pushed", 1);

        pool.withTransaction(reader -> reader.query("select from exchange_event_2007_02")
                        .execute()
                        .chain(() -> upkeepAt(whenTooOld(HELD)).dropPast())
                        .onFailure()
                        .recoverWithNull())
                .await()
                .atMost(PATIENCE);

        assertThat(partitionExists(HELD)).isTrue();
        assertThat(count("select count(*) from pg_locks where locktype = 'advisory' and objid = 5101981"))
                .isZero();
        upkeepAt(whenTooOld(HELD)).dropPast().await().atMost(PATIENCE);
        assertThat(partitionExists(HELD)).isFalse();
    }

    private Instant whenTooOld(YearMonth month) {
        return month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(events.retention())
                .plus(events.grace())
                .plus(1, ChronoUnit.DAYS);
    }

    private Upkeep upkeepAt(Instant now) {
        return new Upkeep(pool, months, events, config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean partitionExists(YearMonth month) {
        String name = "exchange_event_" + DateTimeFormatter.ofPattern("uuuu_MM").format(month);
        return count("select count(*) from pg_class where relname = '" + name + "'") == 1;
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static Arrival arrival(String exchange, String id) {
        ExchangeEvent event = new ExchangeEvent(
                exchange,
                "urn:test",
                id,
                Instant.parse(OLD + "-10T10:00:00Z"),
                Action.PUSHED,
                new OrganisationAlias("kbc-ke"),
                "item-1",
                null,
                null,
                null);
        return new Arrival(new ConsumerRecord<>("topic", 0, 0, "key", new byte[0]), event);
    }
}
