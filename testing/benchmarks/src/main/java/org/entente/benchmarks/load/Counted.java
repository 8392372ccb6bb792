package org.entente.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import org.entente.benchmarks.platform.Api;
import org.entente.benchmarks.scenario.Failure;

/** How many events of an exchange were counted from a moment on, as the API says. */
public final class Counted {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration AT_A_STANDSTILL = Duration.ofSeconds(60);
    private static final Duration TO_BE_SURE = Duration.ofSeconds(1);

    private final Api api;
    private final String exchange;
    private final long before;

    /** From now on. */
    public Counted(Api api, String exchange) throws IOException, InterruptedException {
        this.api = api;
        this.exchange = exchange;
        this.before = api.counted(exchange);
    }

    public long now() throws IOException, InterruptedException {
        return api.counted(exchange) - before;
    }

    /**
     * Waits until so many are counted.
     *
     * @throws Failure if there are more, or if nothing more is counted for a while
     */
    public void awaitExactly(long accepted) throws IOException, InterruptedException {
        long last = now();
        long lastMove = System.nanoTime();
        while (last < accepted) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            long present = now();
            if (present != last) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > AT_A_STANDSTILL.toNanos()) {
                break;
            }
            last = present;
        }
        requireExactly(accepted, last);
    }

    /** Looks once more, a little later. */
    public void requireStill(long accepted) throws IOException, InterruptedException {
        Thread.sleep(TO_BE_SURE.toMillis());
        requireExactly(accepted, now());
    }

    private static void requireExactly(long accepted, long counted) {
        if (counted != accepted) {
            throw new Failure("%,d events were accepted, and %,d are counted.".formatted(accepted, counted));
        }
    }
}
