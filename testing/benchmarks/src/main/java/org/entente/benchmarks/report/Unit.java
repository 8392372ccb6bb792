package org.entente.benchmarks.report;

/** What a figure counts in, and with how many decimals it is shown. */
public enum Unit {
    PER_SECOND("/s", 0),
    MILLISECONDS("ms", 1),
    SECONDS("s", 1),
    MEGABYTES("MB", 0),
    SHARE("", 2),
    COUNT("", 0);

    private final String sign;
    private final int decimals;

    Unit(String sign, int decimals) {
        this.sign = sign;
        this.decimals = decimals;
    }

    /** Its sign, empty if it has none. */
    public String sign() {
        return sign;
    }

    int decimals() {
        return decimals;
    }
}
