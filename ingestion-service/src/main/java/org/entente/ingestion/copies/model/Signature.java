package org.entente.ingestion.copies.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A MinHash signature: the share of places at which two of them agree is about the share of runs of words that the two texts have in
 * common (Broder: On the resemblance and containment of documents, 1997). Similar ones are found by their bands (Leskovec, Rajaraman,
 * Ullman: Mining of Massive Datasets, chapter 3).
 */
public record Signature(int[] minima) {

    /** Of pairs of texts that have half of their runs of words in common, 995 in 1,000 share a band; of those with 0.4, 93 in 100. */
    private static final int BANDS = 40;

    private static final int ROWS = 3;
    private static final int PLACES = BANDS * ROWS;

    /**
     * Copies have as much in common, however they were shortened, introduced and signed: a text with four words in ten replaced. Other
     * news between the same standing phrases have half as much.
     */
    private static final double COPY = 0.4;

    /** Fewer runs of words than this say nothing of their own: "Photo: Agency. All rights reserved." */
    private static final int TOO_FEW = 20;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    public Signature {
        if (minima.length != PLACES) {
            throw new IllegalArgumentException("A signature has " + PLACES + " places, not " + minima.length);
        }
        minima = minima.clone();
    }

    @Override
    public int[] minima() {
        return minima.clone();
    }

    /** The signature of a text; nothing if it is too short to be told from others. */
    public static Optional<Signature> of(String text) {
        long[] shingles = Shingles.of(text);
        return shingles.length < TOO_FEW ? Optional.empty() : Optional.of(new Signature(minima(shingles)));
    }

    /** Whether the texts are copies of each other. */
    public boolean isOfCopy(Signature other) {
        return resemblance(other) >= COPY;
    }

    /** About the share of runs of words that the texts have in common, 0 to 1. */
    public double resemblance(Signature other) {
        int equal = 0;
        for (int i = 0; i < PLACES; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / PLACES;
    }

    /** Hashes, of which signatures of copies share at least one, nearly always. */
    public int[] bands() {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int from = band * ROWS;
            bands[band] = 31 * Arrays.hashCode(Arrays.copyOfRange(minima, from, from + ROWS)) + band;
        }
        return bands;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(minima, signature.minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }

    private static int[] minima(long[] shingles) {
        int[] minima = new int[PLACES];
        for (int place = 0; place < PLACES; place++) {
            int minimum = Integer.MAX_VALUE;
            for (long shingle : shingles) {
                minimum = Math.min(minimum, mix(shingle + (place + 1) * GOLDEN_RATIO));
            }
            minima[place] = minimum;
        }
        return minima;
    }

    /** Half of the output function of SplitMix64 (Steele, Lea, Flood 2014), which makes of each place a hash function of its own. */
    private static int mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 32);
    }
}
