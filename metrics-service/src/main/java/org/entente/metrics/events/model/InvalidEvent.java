package org.entente.metrics.events.model;

/** Says which rule an event breaks. Carries no stack trace: a batch may hold thousands of them. */
public final class InvalidEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    /**
     * An event that breaks a rule.
     *
     * @param pointer JSON Pointer into the event, such as {@code /time}
     * @param detail what is wrong there, one sentence
     */
    public InvalidEvent(String pointer, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
    }

    /** Where in the event it is broken. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong there. */
    public String detail() {
        return getMessage();
    }
}
