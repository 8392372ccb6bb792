package org.entente.metrics.exclusions;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import org.entente.messaging.TransientFaults;
import org.entente.metrics.counting.ExchangesCounted;
import org.jboss.logging.Logger;

/** Goes through the recounts that wait, a month in each transaction, so that a killed service goes on where it was. */
@ApplicationScoped
public class RecountJob {

    private static final Logger LOG = Logger.getLogger(RecountJob.class);

    private final RecountStore store;
    private final Event<ExchangesCounted> counted;

    RecountJob(RecountStore store, Event<ExchangesCounted> counted) {
        this.store = store;
        this.counted = counted;
    }

    @Scheduled(
            every = "${entente.metrics.recount.every:2s}",
            identity = "recounts",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return store.step()
                .chain(step -> step.isEmpty() ? Uni.createFrom().voidItem() : goOn(step.get()))
                .onFailure()
                .recoverWithUni(this::giveUpOrWait);
    }

    private Uni<Void> goOn(RecountStore.Step step) {
        if (step.isLast()) {
            counted.fire(new ExchangesCounted(Set.of(step.exchange())));
        }
        return run();
    }

    private Uni<Void> giveUpOrWait(Throwable failure) {
        LOG.warn("A recount waits or failed", failure);
        if (failure instanceof RecountFailed failed && !TransientFaults.include(failure)) {
            return store.fail(failed.recount(), failed.getMessage());
        }
        return Uni.createFrom().voidItem();
    }
}
