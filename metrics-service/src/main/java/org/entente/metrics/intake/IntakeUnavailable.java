package org.entente.metrics.intake;

/** Events cannot be taken now, since a server behind the intake does not answer; the sender is to send them again. */
public final class IntakeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeUnavailable(Throwable cause) {
        super("The events could not be stored now. Send all of them again: none is counted twice.", cause);
    }
}
