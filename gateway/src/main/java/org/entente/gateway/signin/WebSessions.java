package org.entente.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The sessions of browsers, with the tokens that stay on this side of the door. */
@ApplicationScoped
class WebSessions {

    private static final String INSERT = """
            INSERT INTO web_session
              (id_hash, id_token, access_token, refresh_token, access_token_expires_in, access_token_scope, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final String SELECT = """
            SELECT id_token, access_token, refresh_token, access_token_expires_in, access_token_scope
              FROM web_session
             WHERE id_hash = $1 AND expires_at > $2
            """;

    private static final String SHORTEN =
            "UPDATE web_session SET expires_at = least(expires_at, $2) WHERE id_hash = $1";

    private static final String DELETE = "DELETE FROM web_session WHERE id_hash = $1";

    private static final String DELETE_EXPIRED = "DELETE FROM web_session WHERE expires_at <= $1";

    private final Pool database;
    private final Clock clock;

    @Inject
    WebSessions(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a session's tokens for its lifetime. */
    Uni<Void> add(SessionId id, AuthorizationCodeTokens tokens, Duration lifetime) {
        Tuple row = Tuple.tuple()
                .addValue(hash(id))
                .addString(tokens.getIdToken())
                .addString(tokens.getAccessToken())
                .addString(tokens.getRefreshToken())
                .addLong(tokens.getAccessTokenExpiresIn())
                .addString(tokens.getAccessTokenScope())
                .addOffsetDateTime(in(lifetime));
        return database.preparedQuery(INSERT).execute(row).replaceWithVoid();
    }

    /** A session's tokens; null where there is none or it has expired. */
    Uni<AuthorizationCodeTokens> find(SessionId id) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(hash(id), in(Duration.ZERO)))
                .map(rows -> rows.size() == 0 ? null : tokens(rows.iterator().next()));
    }

    /** Lets a session live no longer than that. */
    Uni<Void> shorten(SessionId id, Duration rest) {
        return database.preparedQuery(SHORTEN)
                .execute(Tuple.of(hash(id), in(rest)))
                .replaceWithVoid();
    }

    /** Ends a session now. */
    Uni<Void> delete(SessionId id) {
        return database.preparedQuery(DELETE).execute(Tuple.of(hash(id))).replaceWithVoid();
    }

    /** Forgets what has expired. */
    Uni<Integer> deleteExpired() {
        return database.preparedQuery(DELETE_EXPIRED)
                .execute(Tuple.of(in(Duration.ZERO)))
                .map(rows -> rows.rowCount());
    }

    private OffsetDateTime in(Duration duration) {
        return clock.instant().plus(duration).atOffset(ZoneOffset.UTC);
    }

    private static Buffer hash(SessionId id) {
        return Buffer.buffer(id.hash());
    }

    private static AuthorizationCodeTokens tokens(Row row) {
        return new AuthorizationCodeTokens(
                row.getString("id_token"),
                row.getString("access_token"),
                row.getString("refresh_token"),
                row.getLong("access_token_expires_in"),
                row.getString("access_token_scope"));
    }
}
