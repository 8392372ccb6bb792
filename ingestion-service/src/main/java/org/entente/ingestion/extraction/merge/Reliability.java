package org.entente.ingestion.extraction.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well confidences hold.
 *
 * @param bins the claims by tenths, from low to high
 * @param calibrationError the gap between confidence and accuracy, weighted by the claims of each bin
 * @param brier the mean square of the gap between confidence and outcome
 */
public record Reliability(List<Bin> bins, double calibrationError, double brier) {
    private static final int BINS = 10;

    /** A confidence that was given, and whether the fact was right. */
    public record Claim(double confidence, boolean right) {}

    /** The claims whose confidence is in the same tenth. */
    public record Bin(int claims, double confidence, double accuracy) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** The reliability of those claims. */
    public static Reliability of(List<Claim> claims) {
        List<Bin> bins = new ArrayList<>();
        double gap = 0;
        for (int tenth = 0; tenth < BINS; tenth++) {
            List<Claim> inside = inside(claims, tenth);
            if (!inside.isEmpty()) {
                Bin bin = bin(inside);
                bins.add(bin);
                gap += bin.claims() * Math.abs(bin.confidence() - bin.accuracy());
            }
        }
        int all = Math.max(1, claims.size());
        double squares = claims.stream()
                .mapToDouble(claim -> Math.pow(claim.confidence() - (claim.right() ? 1 : 0), 2))
                .sum();
        return new Reliability(bins, gap / all, squares / all);
    }

    private static List<Claim> inside(List<Claim> claims, int tenth) {
        return claims.stream()
                .filter(claim -> Math.min(BINS - 1, (int) (claim.confidence() * BINS)) == tenth)
                .toList();
    }

    private static Bin bin(List<Claim> claims) {
        double confidence =
                claims.stream().mapToDouble(Claim::confidence).average().orElse(0);
        double right = claims.stream().filter(Claim::right).count();
        return new Bin(claims.size(), confidence, right / claims.size());
    }

    /** The table as text, a bin a line. */
    public String table() {
        StringBuilder table = new StringBuilder("| facts | mean confidence | right |\n|---|---|---|\n");
        bins.forEach(bin -> table.append(row(bin)));
        return table
                + String.format(Locale.ROOT, "\nCalibration error %.3f, Brier score %.3f\n", calibrationError, brier);
    }

    private static String row(Bin bin) {
        return String.format(Locale.ROOT, "| %d | %.2f | %.2f |\n", bin.claims(), bin.confidence(), bin.accuracy());
    }
}
