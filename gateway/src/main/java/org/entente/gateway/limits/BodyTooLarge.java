package org.entente.gateway.limits;

/** A request's body turned out larger than the limit while it was read. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes.", null, false, false);
    }
}
