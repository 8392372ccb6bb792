package org.entente.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Sends requests when they are due, whether those before were answered or not. */
public final class OpenLoop {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final Schedule schedule;
    private final IntFunction<Future<Void>> send;
    private final Promise<Void> over = Promise.promise();
    private int sent;
    private int answered;

    private OpenLoop(Vertx vertx, Schedule schedule, IntFunction<Future<Void>> send) {
        this.vertx = vertx;
        this.schedule = schedule;
        this.send = send;
    }

    /**
     * Sends them all, and returns when every one was answered.
     *
     * @param send sends the request of that number
     */
    public static void run(Vertx vertx, Schedule schedule, IntFunction<Future<Void>> send) throws Exception {
        OpenLoop loop = new OpenLoop(vertx, schedule, send);
        vertx.runOnContext(begin -> loop.sendDue());
        long nanos = schedule.interval() * schedule.count() + PATIENCE.toNanos();
        loop.over.future().toCompletionStage().toCompletableFuture().get(nanos, TimeUnit.NANOSECONDS);
    }

    private void sendDue() {
        int due = schedule.dueBy(System.nanoTime());
        while (sent < due) {
            send.apply(sent++).onFailure(over::tryFail).onSuccess(answer -> settle());
        }
        if (sent < schedule.count() && !over.future().isComplete()) {
            long wait = TimeUnit.NANOSECONDS.toMillis(schedule.due(sent) - System.nanoTime());
            vertx.setTimer(Math.max(1, wait), timer -> sendDue());
        }
    }

    private void settle() {
        answered++;
        if (answered == schedule.count()) {
            over.tryComplete();
        }
    }
}
