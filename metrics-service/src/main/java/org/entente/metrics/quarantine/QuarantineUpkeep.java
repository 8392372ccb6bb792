package org.entente.metrics.quarantine;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets quarantined events that are past their retention. Several instances may do it at once: it is one statement. */
@ApplicationScoped
public class QuarantineUpkeep {

    private static final Logger LOG = Logger.getLogger(QuarantineUpkeep.class);

    private final QuarantineStore store;
    private final QuarantineConfig config;
    private final Clock clock;

    QuarantineUpkeep(QuarantineStore store, QuarantineConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${entente.metrics.quarantine.every:6h}",
            identity = "upkeep-of-quarantine",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return store.forgetBefore(clock.instant().minus(config.retention()))
                .invoke(QuarantineUpkeep::log)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The quarantine waits for its upkeep: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private static void log(int forgotten) {
        if (forgotten > 0) {
            LOG.infof("%d quarantined events were forgotten after their retention", forgotten);
        }
    }
}
