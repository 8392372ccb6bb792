package org.entente.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.entente.benchmarks.scenario.Failure;

/**
 * Sends batches to one exchange until they are accepted: one that is refused for the moment, or of which no answer came, goes again with
 * the same events.
 */
public final class Intake {

    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final Duration AFTER_A_BROKEN_CONNECTION = Duration.ofSeconds(1);

    private final Requests requests;
    private final String exchange;
    private final Clock clock;
    private final EventIds ids = new EventIds();
    private final Latencies latencies = new Latencies();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();

    public Intake(Requests requests, String exchange, Clock clock) {
        this.requests = requests;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Events that were acknowledged. */
    public long accepted() {
        return accepted.get();
    }

    /** Batches that had to be sent once more. */
    public long repeats() {
        return repeats.get();
    }

    /** How long each batch took from its sending to the answer that it is accepted. */
    public Latencies latencies() {
        return latencies;
    }

    /** Sends batch after batch, each as soon as the one before is accepted, until the time is over. */
    public Future<Void> keepSending(Supplier<BatchBody> batches, long until) {
        Promise<Void> over = Promise.promise();
        sendNext(batches, until, over);
        return over.future();
    }

    private void sendNext(Supplier<BatchBody> batches, long until, Promise<Void> over) {
        if (System.nanoTime() - until >= 0) {
            over.complete();
            return;
        }
        send(batches.get(), System.nanoTime()).onFailure(over::fail).onSuccess(sent -> sendNext(batches, until, over));
    }

    /**
     * Sends a batch with new events.
     *
     * @param due when it was to be sent, by {@link System#nanoTime()}
     */
    public Future<Void> send(BatchBody batch, long due) {
        batch.renew(ids, clock.instant());
        return attempt(batch).onSuccess(done -> latencies.add(System.nanoTime() - due));
    }

    private Future<Void> attempt(BatchBody batch) {
        return requests.send(exchange, batch)
                .transform(answer ->
                        answer.succeeded() ? judge(answer.result(), batch) : again(batch, AFTER_A_BROKEN_CONNECTION));
    }

    private Future<Void> judge(Requests.Answer answer, BatchBody batch) {
        if (answer.status() == UNAVAILABLE) {
            return again(
                    batch, Duration.ofSeconds(answer.retryAfter() == null ? 1 : Long.parseLong(answer.retryAfter())));
        }
        if (answer.status() != ACCEPTED || answer.body().toJsonObject().getInteger("accepted") != batch.size()) {
            return Future.failedFuture(new Failure("A batch was answered " + answer.status() + ": " + answer.body()));
        }
        accepted.addAndGet(batch.size());
        return Future.succeededFuture();
    }

    private Future<Void> again(BatchBody batch, Duration pause) {
        repeats.incrementAndGet();
        Promise<Void> rested = Promise.promise();
        requests.vertx().setTimer(pause.toMillis(), timer -> rested.complete());
        return rested.future().compose(now -> attempt(batch));
    }
}
