package org.entente.metrics.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.reconciliation.model.Counterpart;
import org.entente.metrics.reconciliation.model.Stretch;
import org.entente.metrics.series.RulesVersions;

/** Counts events for all reported numbers of a page at once. */
@ApplicationScoped
class CountedEvents {

    /**
     * Reported periods are days of UTC, so roll-ups add up to them and events need not be read. Each stretch of a period is a range of the
     * key. Added up by member first, so that members are counted once, in whichever stretches they occur.
     */
    private static final String COUNT = """
            with stretch as materialized (
              select * from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
                as s (number, action, member, granularity, start, stop)
            ), by_member as (
              select s.number, r.member, sum(r.total) as total, sum(r.raw_total) as raw_total,
                min(r.first_rules_version) as first_version, max(r.last_rules_version) as last_version,
                max(r.counted_at) as changed_at
              from stretch s
              cross join lateral (
                select * from roll_up
                where exchange_id = $1 and granularity = s.granularity and action = s.action
                  and period >= s.start and period < s.stop and (s.member = '' or member = s.member)
                offset 0) as r
              group by 1, 2
            ), outside as (
              select s.number, sum(o.total)::bigint as total
              from stretch s
              join outside_membership($1, null) as o
                on o.action = s.action and o.day >= s.start and o.day < s.stop and (s.member = '' or o.member = s.member)
              group by 1
            )
            select number, sum(b.total)::bigint as total, sum(b.raw_total)::bigint as raw_total,
              count(*) filter (where b.total > 0) as members, count(*) filter (where b.raw_total > 0) as raw_members,
              min(first_version) as first_version, max(last_version) as last_version,
              max(changed_at) as changed_at, max(o.total) as outside
            from by_member b
            left join outside o using (number)
            group by number
            """;

    /** One look at the end of the key for each action. */
    private static final String BEGINNING = """
            select a.action, beginning.first
            from unnest($2::text[]) as a (action), lateral (
              select min(period) as first from roll_up
              where exchange_id = $1 and granularity = 'hour' and action = a.action) as beginning
            where beginning.first is not null
            """;

    private static final String[] ACTIONS =
            List.of(Action.values()).stream().map(Action::wireName).toArray(String[]::new);

    private final Pool pool;

    CountedEvents(Pool pool) {
        this.pool = pool;
    }

    /** When the first event of each action was, to the hour; actions without events are left out. */
    Uni<Map<Action, Instant>> beginnings(String exchange) {
        return pool.preparedQuery(BEGINNING)
                .execute(Tuple.of(exchange, ACTIONS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> Action.ofWireName(row.getString("action"))
                                        .orElseThrow(),
                                row -> row.getOffsetDateTime("first").toInstant())));
    }

    /** What is counted of each thing that events tell; the others are left out. */
    Uni<Map<Asked, Counted>> count(String exchange, List<Asked> asked) {
        List<Asked> ofEvents = asked.stream()
                .filter(one -> one.counterpart().countedAction().isPresent())
                .toList();
        if (ofEvents.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(COUNT)
                .execute(parameters(exchange, ofEvents))
                .map(rows -> byQuestion(ofEvents, rows));
    }

    private static Map<Asked, Counted> byQuestion(List<Asked> asked, RowSet<Row> rows) {
        Map<Asked, Counted> counted = new HashMap<>();
        asked.forEach(one -> counted.put(one, Counted.nothing(one)));
        for (Row row : rows) {
            Asked one = asked.get(row.getInteger("number"));
            counted.put(one, counted(one, row));
        }
        return counted;
    }

    private static Tuple parameters(String exchange, List<Asked> asked) {
        List<Part> parts = IntStream.range(0, asked.size())
                .boxed()
                .flatMap(number -> Stretch.of(asked.get(number).days()).stream()
                        .map(stretch -> new Part(number, asked.get(number), stretch)))
                .toList();
        return Tuple.from(List.of(
                exchange,
                parts.stream().map(Part::number).toArray(Integer[]::new),
                parts.stream()
                        .map(part -> part.of
                                .counterpart()
                                .countedAction()
                                .orElseThrow()
                                .wireName())
                        .toArray(String[]::new),
                parts.stream().map(part -> part.of.member()).toArray(String[]::new),
                parts.stream().map(part -> part.stretch.rollUp().storedName()).toArray(String[]::new),
                parts.stream().map(part -> startOf(part.stretch.start())).toArray(OffsetDateTime[]::new),
                parts.stream().map(part -> startOf(part.stretch.stop())).toArray(OffsetDateTime[]::new)));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static Counted counted(Asked asked, Row row) {
        boolean isItems = asked.counterpart() instanceof Counterpart.Items;
        Long outside = row.getLong("outside");
        return new Counted(
                row.getLong(isItems ? "total" : "members"),
                row.getLong(isItems ? "raw_total" : "raw_members"),
                asked.window().from(),
                asked.window().to(),
                Counted.rollUps(asked),
                RulesVersions.of(row),
                row.getOffsetDateTime("changed_at").toInstant(),
                isItems && outside != null && outside > 0 ? outside : null);
    }

    /** A part of the period of what is asked. */
    private record Part(int number, Asked of, Stretch stretch) {}
}
