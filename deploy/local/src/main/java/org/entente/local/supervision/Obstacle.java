package org.entente.local.supervision;

import java.util.List;

/** Something that keeps the platform from running, said in one line that tells what to do about it. */
public final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    public Obstacle(String message) {
        this(message, List.of());
    }

    /**
     * @param details further lines to show below, such as the end of a log
     */
    public Obstacle(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /** The obstacle that a failure was caused by, or one that names a failure which nobody foresaw. */
    public static Obstacle in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Obstacle obstacle) {
                return obstacle;
            }
        }
        return new Obstacle("Something unforeseen happened: " + failure);
    }

    public List<String> details() {
        return details;
    }
}
