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

    public List<String> details() {
        return details;
    }
}
