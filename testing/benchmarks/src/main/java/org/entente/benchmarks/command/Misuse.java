package org.entente.benchmarks.command;

/** Arguments that cannot be understood, said for the one who typed them. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
