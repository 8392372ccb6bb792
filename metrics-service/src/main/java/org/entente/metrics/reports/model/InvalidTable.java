package org.entente.metrics.reports.model;

/** Says why a file cannot be read as a table of statistics at all. */
public final class InvalidTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isTooLarge;

    private InvalidTable(String detail, boolean isTooLarge) {
        super(detail, null, false, false);
        this.isTooLarge = isTooLarge;
    }

    /** A file that has not the form that it should have. */
    public static InvalidTable malformed(String detail) {
        return new InvalidTable(detail, false);
    }

    /** A file of which there is too much. */
    public static InvalidTable tooLarge(String detail) {
        return new InvalidTable(detail, true);
    }

    /** Whether there is too much of it. */
    public boolean isTooLarge() {
        return isTooLarge;
    }
}
