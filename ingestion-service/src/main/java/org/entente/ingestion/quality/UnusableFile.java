package org.entente.ingestion.quality;

/** A file is not what it should be; the message says which and why, for people. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFile(String message) {
        super(message);
    }
}
