package org.entente.benchmarks.report;

import java.util.Locale;

/** What a figure is to reach, or not to exceed. */
public record Bar(Side side, double value) {

    /** Which side of the bar is good. */
    public enum Side {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public static Bar atLeast(double value) {
        return new Bar(Side.AT_LEAST, value);
    }

    public static Bar atMost(double value) {
        return new Bar(Side.AT_MOST, value);
    }

    boolean isMetBy(double measured) {
        return side == Side.AT_LEAST ? measured >= value : measured <= value;
    }

    @Override
    public String toString() {
        return side.sign + " " + String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
    }
}
