package org.entente.system.faults;

/** Lets so many events through and no more, and tells how many were acknowledged and how often some were refused. */
final class Gate {

    private long open;
    private long sent;
    private long acknowledged;
    private int refused;
    private boolean closed;

    /** Lets them through up to that number in all. */
    synchronized void openUpTo(long number) {
        open = number;
        notifyAll();
    }

    /** Lets so many more through. */
    synchronized void openFurther(int events) {
        open += events;
        notifyAll();
    }

    /** Waits until so many more may be sent; false if no more are to be sent at all. */
    synchronized boolean pass(int events) throws InterruptedException {
        while (sent >= open && !closed) {
            wait();
        }
        sent += events;
        return !closed;
    }

    synchronized void acknowledge(int events) {
        acknowledged += events;
        notifyAll();
    }

    /** Returns when so many were acknowledged, or nothing is sent any more. */
    synchronized void awaitAcknowledged(long number) throws InterruptedException {
        while (acknowledged < number && !closed) {
            wait();
        }
    }

    /** Tells that a batch was refused for now, or that nobody knows what became of it; it is not acknowledged then. */
    synchronized boolean refuse() {
        refused++;
        return false;
    }

    synchronized int refused() {
        return refused;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
