package org.entente.ingestion.quality;

/**
 * How often something was got right and wrong.
 *
 * @param right found and right
 * @param extra found, but not there or not so
 * @param missing there, but not found or not so
 * @param exact of those right, how many point at the right words
 */
public record Tally(int right, int extra, int missing, int exact) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, extra + other.extra, missing + other.missing, exact + other.exact);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    boolean isFaultless() {
        return extra == 0 && missing == 0;
    }

    public int gold() {
        return right + missing;
    }

    public int predicted() {
        return right + extra;
    }

    public double precision() {
        return share(right, predicted());
    }

    public double recall() {
        return share(right, gold());
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return harmonicMean(precision(), recall());
    }

    /** Of what is right, the share whose span is right too. */
    public double exactness() {
        return share(exact, right);
    }

    static double harmonicMean(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
