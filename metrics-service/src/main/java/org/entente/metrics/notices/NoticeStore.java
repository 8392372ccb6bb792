package org.entente.metrics.notices;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.metrics.notices.model.Finding;
import org.jspecify.annotations.Nullable;

/** Keeps notices. */
@ApplicationScoped
public class NoticeStore {

    /** Raised once, whichever instance finds it and however often. */
    private static final String RAISE = """
            insert into notice
              (exchange_id, member, action, month, kind, value, history, median, deviation, raised_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (exchange_id, member, action, month) do nothing
            """;

    private static final String LIST = """
            select * from notice
            where exchange_id = $1
              and ($2::boolean is null or (acknowledged_at is not null) = $2)
              and ($3::timestamptz is null or (raised_at, id) < ($3, $4::uuid))
            order by raised_at desc, id desc
            limit $5
            """;

    private static final String ACKNOWLEDGE = """
            update notice set acknowledged_by = $3, acknowledged_at = $4, note = $5
            where exchange_id = $1 and id = $2 and acknowledged_at is null
            returning *
            """;

    private static final String ONE = "select * from notice where exchange_id = $1 and id = $2";

    private final Pool pool;

    NoticeStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> raise(MonthStore.Line line, LocalDate month, Finding finding, Instant now) {
        Tuple values = Tuple.of(line.exchange(), line.member(), line.action(), month)
                .addString(finding.kind().wireName())
                .addLong(line.value())
                .addValue(finding.history().toArray(Long[]::new))
                .addBigDecimal(finding.median())
                .addBigDecimal(finding.deviation())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(RAISE).execute(values).replaceWithVoid();
    }

    /**
     * The newest first.
     *
     * @param acknowledged only those that are, or are not
     * @param after the last of the page before
     */
    Uni<List<NoticeView>> list(String exchange, Optional<Boolean> acknowledged, Optional<Place> after, int limit) {
        Tuple values = Tuple.tuple()
                .addString(exchange)
                .addBoolean(acknowledged.orElse(null))
                .addOffsetDateTime(after.map(place -> place.raisedAt().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .addUUID(after.map(Place::id).orElse(null))
                .addInteger(limit);
        return pool.preparedQuery(LIST).execute(values).map(NoticeStore::views);
    }

    /** The notice as it is now; none if it was acknowledged before, or does not exist. */
    Uni<Optional<NoticeView>> acknowledge(String exchange, UUID id, String by, Instant at, @Nullable String note) {
        Tuple values = Tuple.of(exchange, id, by, at.atOffset(ZoneOffset.UTC), note);
        return pool.preparedQuery(ACKNOWLEDGE).execute(values).map(rows -> views(rows).stream()
                .findFirst());
    }

    Uni<Optional<NoticeView>> find(String exchange, UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(exchange, id)).map(rows -> views(rows).stream()
                .findFirst());
    }

    private static List<NoticeView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NoticeStore::view)
                .toList();
    }

    private static NoticeView view(Row row) {
        String member = row.getString("member");
        return new NoticeView(
                row.getUUID("id"),
                row.getString("exchange_id"),
                member.isEmpty() ? null : member,
                row.getString("action"),
                YearMonth.from(row.getLocalDate("month")).toString(),
                row.getString("kind"),
                row.getLong("value"),
                new NoticeView.Basis(
                        List.of(row.getArrayOfLongs("history")),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("deviation")),
                row.getOffsetDateTime("raised_at").toInstant(),
                acknowledgement(row));
    }

    private static NoticeView.@Nullable Acknowledgement acknowledgement(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("acknowledged_at");
        return at == null
                ? null
                : new NoticeView.Acknowledgement(
                        row.getString("acknowledged_by"), at.toInstant(), row.getString("note"));
    }

    /** Where a page ended. */
    record Place(Instant raisedAt, UUID id) {}
}
