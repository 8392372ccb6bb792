package org.entente.ingestion.work;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
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

    /**
     * The same; fails with a {@link TimeoutException} if the work takes longer than that. The wait for a thread is no work. What takes
     * too long cannot be stopped, but nobody waits for it any more.
     */
    public <T> Uni<T> run(Callable<T> work, Duration limit) {
        Executor caller = currentContext();
        return Uni.createFrom()
                .<T>emitter(result -> vertx.executeBlocking(() -> complete(result, work, limit), false))
                .emitOn(caller);
    }

    private <T> Void complete(UniEmitter<? super T> result, Callable<T> work, Duration limit) {
        long timer = vertx.setTimer(limit.toMillis(), expired -> result.fail(new TimeoutException()));
        try {
            result.complete(work.call());
        } catch (Exception | StackOverflowError | LinkageError e) {
            result.fail(e);
        } finally {
            vertx.cancelTimer(timer);
        }
        return null;
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
