package org.entente.local.demo.history;

/**
 * Reproducible random draws: SplitMix64 with integers only, so that every Java version draws the same.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators</a>
 */
final class Draws {

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean withChance(int percent) {
        return below(100) < percent;
    }

    /** An index, drawn in proportion to the weights. */
    int index(Weights weights) {
        return weights.indexAt(below(Math.toIntExact(weights.total())));
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
