package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Repeats what failed and may yet succeed, with back-off. */
@ApplicationScoped
public class Retries {

    private final MessagingConfig config;

    public Retries(MessagingConfig config) {
        this.config = config;
    }

    /**
     * Attempts until it succeeds, or can never. {@linkplain TransientFaults Transient faults} are retried for as long as they last,
     * unexplained ones a few times, an {@link UnprocessableEvent} never. Each attempt starts on the Vert.x context of the caller, where
     * Hibernate Reactive needs to be.
     */
    public <T> Uni<T> retrying(Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(() -> attempt.get())
                .runSubscriptionOn(callersContext())
                .onFailure(TransientFaults::include)
                .retry()
                .withBackOff(config.firstBackOff(), config.longestBackOff())
                .indefinitely()
                .onFailure(Retries::isUnexplained)
                .retry()
                .withBackOff(config.firstBackOff(), config.longestBackOff())
                .atMost(config.unexplainedRetries());
    }

    private static boolean isUnexplained(Throwable failure) {
        return !(failure instanceof UnprocessableEvent) && !TransientFaults.include(failure);
    }

    private static Executor callersContext() {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("Not on a Vert.x context");
        }
        return task -> context.runOnContext(ignored -> task.run());
    }
}
