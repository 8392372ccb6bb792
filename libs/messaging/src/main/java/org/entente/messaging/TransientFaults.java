package org.entente.messaging;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Faults that pass by themselves: the network, a server that is down or restarts, a conflict of transactions. */
public final class TransientFaults {

    /**
     * Classes of SQLSTATE: connection exception, transaction rollback, insufficient resources, object not in prerequisite state,
     * operator intervention, system error.
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    private static final Set<String> SQL_STATES = Set.of("08", "40", "53", "55", "57", "58");

    private TransientFaults() {}

    /** Whether the failure, or what led to it, is such a fault. */
    public static boolean include(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnprocessableEvent || cause instanceof JacksonException) {
                return false;
            }
            if (isTransient(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable failure) {
        if (failure instanceof PgException database) {
            return isTransientState(database.getSqlState());
        }
        if (failure instanceof SQLException database) {
            return isTransientState(database.getSQLState());
        }
        // Vert.x reports a closed connection and an exhausted pool by exceptions of its own
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable
                || failure instanceof RetriableException;
    }

    private static boolean isTransientState(@Nullable String state) {
        return state != null && state.length() == 5 && SQL_STATES.contains(state.substring(0, 2));
    }
}
