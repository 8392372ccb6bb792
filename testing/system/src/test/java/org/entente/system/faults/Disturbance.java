package org.entente.system.faults;

/**
 * Something that happens to the platform while events are sent.
 *
 * @param after how many events are acknowledged before it
 * @param ready waits until it can happen
 */
record Disturbance(long after, Action ready, Action strike) {

    /** What is done; may fail. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    static Disturbance kill(long after, Components components, String name) {
        return new Disturbance(after, () -> components.awaitReady(name), () -> components.kill(name));
    }
}
