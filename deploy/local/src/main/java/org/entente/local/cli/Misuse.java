package org.entente.local.cli;

/** The command line asks for something that there is not. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
