package org.entente.metrics.exclusions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.entente.metrics.exclusions.model.Glob;
import org.jspecify.annotations.Nullable;

/** Stores exclusion rules, each version for good. */
@ApplicationScoped
public class ExclusionStore {

    private static final String PRESENT = "select rules_version from exchange where id = $1";

    private static final String VERSION = """
        select v.version, v.reason, v.made_by, v.made_at, r.name, r.member, r.test_members, r.source, r.id, r.item,
          r.title
        from exclusion_version v
        left join exclusion_rule r on r.exchange_id = v.exchange_id and r.version = v.version
        where v.exchange_id = $1 and v.version = $2
        order by r.position
        """;

    private static final String ADD_VERSION = """
        insert into exclusion_version (exchange_id, version, reason, made_by, made_at)
        values ($1, $2, $3, $4, now())
        """;

    private static final String ADD_RULES = """
        insert into exclusion_rule
          (exchange_id, version, position, name, member, test_members, source, id, item, title)
        select $1, $2, r.*
        from unnest($3::integer[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[],
          $10::text[]) as r
        """;

    private static final String MAKE_PRESENT = "update exchange set rules_version = $2 where id = $1";

    private final Pool pool;

    ExclusionStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Integer> presentVersion(String exchange) {
        return pool.preparedQuery(PRESENT)
                .execute(Tuple.of(exchange))
                .map(rows -> rows.iterator().next().getInteger("rules_version"));
    }

    /** A version; none if there is none of that number. */
    Uni<Optional<ExclusionVersion>> version(String exchange, int version) {
        if (version == 0) {
            return Uni.createFrom().item(Optional.of(ExclusionVersion.NONE));
        }
        return pool.preparedQuery(VERSION).execute(Tuple.of(exchange, version)).map(ExclusionStore::version);
    }

    /**
     * Adds the next version, by which events are counted from then on.
     *
     * @param check is told the present version, and fails to prevent the change
     */
    Uni<Integer> add(String exchange, ExclusionChange change, String by, IntConsumer check) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(PRESENT + " for update")
                .execute(Tuple.of(exchange))
                .map(rows -> rows.iterator().next().getInteger("rules_version"))
                .invoke(check::accept)
                .chain(present -> add(connection, exchange, present + 1, change, by)));
    }

    private static Uni<Integer> add(
            SqlConnection connection, String exchange, int version, ExclusionChange change, String by) {
        return connection
                .preparedQuery(ADD_VERSION)
                .execute(Tuple.of(exchange, version, change.reason(), by))
                .chain(() -> connection.preparedQuery(ADD_RULES).execute(rules(exchange, version, change.rules())))
                .chain(() -> connection.preparedQuery(MAKE_PRESENT).execute(Tuple.of(exchange, version)))
                .replaceWith(version);
    }

    private static Tuple rules(String exchange, int version, List<ExclusionRule> rules) {
        return Tuple.from(List.of(
                exchange,
                version,
                IntStream.range(0, rules.size()).boxed().toArray(Integer[]::new),
                texts(rules, ExclusionRule::name),
                texts(rules, ExclusionRule::member),
                rules.stream()
                        .map(rule -> Boolean.TRUE.equals(rule.testMembers()))
                        .toArray(Boolean[]::new),
                texts(rules, rule -> like(rule.source())),
                texts(rules, rule -> like(rule.id())),
                texts(rules, rule -> like(rule.item())),
                texts(rules, rule -> like(rule.title()))));
    }

    private static String[] texts(List<ExclusionRule> rules, Function<ExclusionRule, @Nullable String> text) {
        return rules.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String like(@Nullable String glob) {
        return glob == null ? null : Glob.toLike(glob);
    }

    private static @Nullable String glob(@Nullable String like) {
        return like == null ? null : Glob.ofLike(like);
    }

    private static Optional<ExclusionVersion> version(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row first = rows.iterator().next();
        List<ExclusionRule> rules = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("name") != null)
                .map(ExclusionStore::rule)
                .toList();
        return Optional.of(new ExclusionVersion(
                first.getInteger("version"),
                first.getString("reason"),
                first.getString("made_by"),
                first.getOffsetDateTime("made_at").toInstant(),
                rules));
    }

    private static ExclusionRule rule(Row row) {
        return new ExclusionRule(
                row.getString("name"),
                row.getString("member"),
                row.getBoolean("test_members") ? Boolean.TRUE : null,
                glob(row.getString("source")),
                glob(row.getString("id")),
                glob(row.getString("item")),
                glob(row.getString("title")));
    }
}
