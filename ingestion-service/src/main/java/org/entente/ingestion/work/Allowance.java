package org.entente.ingestion.work;

import java.util.concurrent.Semaphore;

/** So much memory as work under way may take together. Work waits for its share on a worker thread, in the order of arrival. */
public final class Allowance {

    private final int total;
    private final Semaphore left;

    /** An allowance of so much, in a unit that its shares are in too. */
    public Allowance(long total) {
        this.total = Math.toIntExact(total);
        this.left = new Semaphore(this.total, true);
    }

    /**
     * Waits until so much is left, or, for work that needs more than there is, until it is alone.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile, as it is when the service stops
     */
    public Share take(long amount) throws InterruptedException {
        int size = (int) Math.min(amount, total);
        left.acquire(size);
        return () -> left.release(size);
    }

    /** What was taken, to be given back once. */
    @FunctionalInterface
    public interface Share {
        void giveBack();
    }
}
