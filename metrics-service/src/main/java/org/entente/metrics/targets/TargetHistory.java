package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Every version of each target: who made it, when and how. */
@ApplicationScoped
public class TargetHistory {

    private static final String NOTE = """
            insert into target_version (target_id, version, at, by, what, terms)
            values (:target, :version, :at, cast(:by as text), :what, :terms)
            """;

    private static final String NEWEST = """
            select * from target_version where target_id = $1 and version < $2 order by version desc limit $3
            """;

    private final Pool pool;
    private final TargetViews views;

    TargetHistory(Pool pool, TargetViews views) {
        this.pool = pool;
        this.views = views;
    }

    /** Notes the present version of a target. */
    Uni<Void> note(Mutiny.Session session, Target target, What what, @Nullable String by, Instant at) {
        return session.createNativeQuery(NOTE)
                .setParameter("target", target.id())
                .setParameter("version", target.version())
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("what", what.storedName())
                .setParameter("terms", views.write(target.terms()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A target as it was made; nothing if there is none. */
    Uni<TargetVersion> first(UUID target) {
        return before(target, 2, 1).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** The versions before one, the newest first. */
    Uni<List<TargetVersion>> before(UUID target, int version, int limit) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(target, version, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::version)
                        .toList());
    }

    private TargetVersion version(Row row) {
        return new TargetVersion(
                row.getInteger("version"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by"),
                row.getString("what"),
                views.read(row.getString("terms"), Terms.class));
    }

    /** How a version came about. */
    enum What {
        MADE,
        CHANGED,
        /** By what the commitment's record says now. */
        CLAIMED,
        WITHDRAWN,
        /** With the commitment's record, after it had been withdrawn with it. */
        RESTORED;

        String storedName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
