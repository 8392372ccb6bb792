package org.entente.benchmarks.scenario;

/** Why nothing could be measured, or what the platform got wrong, said for people. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
