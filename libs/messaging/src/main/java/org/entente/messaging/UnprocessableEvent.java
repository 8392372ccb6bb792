package org.entente.messaging;

/** An event that can never be handled, however often it is tried; its message says why. */
public final class UnprocessableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason, for whoever looks at the dead letters. */
    public UnprocessableEvent(String reason) {
        super(reason);
    }

    /** With the reason and what led to it. */
    public UnprocessableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
