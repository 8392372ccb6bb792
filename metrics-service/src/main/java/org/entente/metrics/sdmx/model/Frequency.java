package org.entente.metrics.sdmx.model;

import java.util.Arrays;
import java.util.Optional;

/** How often there is an observation. The names are the codes of SDMX's own code list. */
public enum Frequency {
    A("Annual", "year", "month", "YYYY"),
    M("Monthly", "month", "month", "YYYY-MM"),
    D("Daily", "day", "day", "YYYY-MM-DD");

    private final String label;
    private final String unit;
    private final String rollUp;
    private final String pattern;

    Frequency(String label, String unit, String rollUp, String pattern) {
        this.label = label;
        this.unit = unit;
        this.rollUp = rollUp;
        this.pattern = pattern;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** The database's word for the length of a period. */
    public String unit() {
        return unit;
    }

    /** The roll-up that its figures are sums of. */
    public String rollUp() {
        return rollUp;
    }

    /** How the database writes a period. */
    public String pattern() {
        return pattern;
    }

    /** The frequency of that code. */
    public static Optional<Frequency> ofCode(String code) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.name().equals(code))
                .findFirst();
    }
}
