package org.entente.http;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells whether a request failed only because a server behind the service, above all its database, is away or has too much to do. */
public final class Outage {

    /** When a caller may come back. Seconds. */
    public static final int RETRY_AFTER = 5;

    /**
     * Classes of SQLSTATE: connection exception, transaction rollback, insufficient resources, object not in prerequisite state,
     * operator intervention, system error.
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> SQL_STATES = Set.of("08", "40", "53", "55", "57", "58");

    private Outage() {}

    /** Whether that is why, so that the same request may succeed later. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Vert.x tells of a closed connection, and of a pool in which none became free in time, by exceptions of its own. */
    private static boolean isOutage(Throwable failure) {
        if (failure instanceof DatabaseException database) {
            String state = database.getSqlState();
            return state != null && state.length() == 5 && SQL_STATES.contains(state.substring(0, 2));
        }
        return failure instanceof ConnectException
                || failure instanceof TimeoutException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable;
    }
}
