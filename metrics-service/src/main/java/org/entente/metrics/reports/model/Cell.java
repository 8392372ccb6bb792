package org.entente.metrics.reports.model;

import java.util.Optional;

/**
 * What stands in a cell.
 *
 * @param text without the space around it
 * @param fault why it cannot be taken, whatever it says
 */
public record Cell(String text, Optional<String> fault) {

    private static final int MAX_LENGTH = 200;
    private static final String STARTS_OF_FORMULAS = "=+-@";

    /** A cell with a text in it; what a spreadsheet would take for a formula is a fault. */
    public static Cell of(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return faulty("This must not be longer than " + MAX_LENGTH + " characters.");
        }
        if (!stripped.isEmpty() && STARTS_OF_FORMULAS.indexOf(stripped.charAt(0)) >= 0) {
            return faulty("This must be a plain value, neither a formula nor a number with a sign.");
        }
        return new Cell(stripped, Optional.empty());
    }

    /** A cell that cannot be taken. */
    public static Cell faulty(String fault) {
        return new Cell("", Optional.of(fault));
    }

    boolean isBlank() {
        return text.isEmpty() && fault.isEmpty();
    }
}
