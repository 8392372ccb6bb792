package org.entente.metrics.targets;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks again at the commitments that named no exchange, in case one of that name, or such a member, is known by now. */
@ApplicationScoped
public class PlacingJob {

    private static final Logger LOG = Logger.getLogger(PlacingJob.class);

    private final TargetLists lists;
    private final Commitments commitments;

    PlacingJob(TargetLists lists, Commitments commitments) {
        this.lists = lists;
        this.commitments = commitments;
    }

    /** Places what can be placed; what a person moved stays where it is. */
    @Scheduled(
            every = "${entente.metrics.targets.placing:1m}",
            identity = "unplaced-targets",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> place() {
        return lists.waiting()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::place)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> place(UUID target) {
        return commitments
                .place(target)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The target %s cannot be placed yet", target))
                .onFailure()
                .recoverWithNull();
    }
}
