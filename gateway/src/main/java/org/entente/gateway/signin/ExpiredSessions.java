package org.entente.gateway.signin;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Clears away the sessions that have expired. */
@ApplicationScoped
class ExpiredSessions {

    private static final Logger LOG = Logger.getLogger(ExpiredSessions.class);

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final WebSessions sessions;

    @Inject
    ExpiredSessions(WebSessions sessions) {
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(INTERVAL.toMillis(), timer -> clear());
    }

    private void clear() {
        sessions.deleteExpired()
                .subscribe()
                .with(
                        count -> LOG.debugf("%d expired sessions cleared away", count),
                        failure -> LOG.warn("Expired sessions could not be cleared away; tried again later", failure));
    }
}
