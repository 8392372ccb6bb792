package org.entente.metrics.targets;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks again at the commitments that named no exchange, each once whenever exchanges or members have come or changed. */
@ApplicationScoped
public class PlacingJob {

    private static final Logger LOG = Logger.getLogger(PlacingJob.class);

    private final TargetLists lists;
    private final NameStore names;
    private final Commitments commitments;

    PlacingJob(TargetLists lists, NameStore names, Commitments commitments) {
        this.lists = lists;
        this.names = names;
        this.commitments = commitments;
    }

    /** Places what can be placed; what a person moved stays where it is. */
    @Scheduled(
            every = "${entente.metrics.targets.placing:1m}",
            identity = "unplaced-targets",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> place() {
        return names.version().chain(this::placeBy);
    }

    private Uni<Void> placeBy(long version) {
        return lists.waiting(version)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(target -> place(target, version))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> place(UUID target, long version) {
        return commitments
                .place(target, version)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The target %s cannot be placed yet", target))
                .onFailure()
                .recoverWithNull();
    }
}
