package org.entente.ingestion.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Where work is done that takes long, so that no event loop waits for it. */
@ApplicationScoped
public class WorkerThreads {

    private final Vertx vertx;

    public WorkerThreads(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does the work on a worker thread; its result arrives on the caller's Vert.x context. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }

    /** The same; fails with a {@link io.smallrye.mutiny.TimeoutException} if the result takes longer than that. */
    public <T> Uni<T> run(Callable<T> work, Duration limit) {
        return run(work).ifNoItem().after(limit).fail().emitOn(currentContext());
    }

    /** Continues on the caller's Vert.x context, where Hibernate Reactive needs to be; callable from a worker thread too. */
    public static Executor currentContext() {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("Not on a Vert.x context");
        }
        return task -> context.runOnContext(ignored -> task.run());
    }
}
