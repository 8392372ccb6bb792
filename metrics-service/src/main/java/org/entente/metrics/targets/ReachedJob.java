package org.entente.metrics.targets;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks, apart from counting, which targets have been reached since their figures moved. Several instances share the work. */
@ApplicationScoped
public class ReachedJob {

    private static final Logger LOG = Logger.getLogger(ReachedJob.class);

    private final LookStore looks;
    private final ReachedTargets reached;

    ReachedJob(LookStore looks, ReachedTargets reached) {
        this.looks = looks;
        this.reached = reached;
    }

    /** Looks at each target whose figures, or which itself, is not as it was when it was last looked at. */
    @Scheduled(
            every = "${entente.metrics.targets.interval:5s}",
            identity = "reached-targets",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return looks.waiting()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that cannot be looked at does not keep the others waiting. */
    private Uni<Void> look(UUID target) {
        return reached.look(target)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Whether the target %s is reached is not known yet", target))
                .onFailure()
                .recoverWithNull();
    }
}
