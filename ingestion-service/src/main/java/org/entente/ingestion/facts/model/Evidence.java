package org.entente.ingestion.facts.model;

/**
 * What speaks for a fact being about the same thing as an accepted one.
 *
 * @param sameStatement whether both say the same
 * @param title how alike the titles are, 0 to 1, as the share of common trigrams
 * @param sameDate whether both state the same date
 * @param parties the share of parties that both name among those that either names, 0 to 1
 */
public record Evidence(boolean sameStatement, double title, boolean sameDate, double parties) {

    /** Below this, a record is not worth a curator's look. */
    public static final double LEAST_SCORE = 0.4;

    private static final double TITLE = 0.6;
    private static final double DATE = 0.2;
    private static final double PARTIES = 0.2;

    /** A fact that states less than this much can be like anything. */
    private static final double LEAST_WEIGHT = TITLE;

    /** How much of what the fact states the accepted one has too, 0 to 1. */
    public double score(Scope stated) {
        double agreeing = TITLE * title + (sameDate ? DATE : 0) + PARTIES * parties;
        return sameStatement ? 1 : Math.min(1, agreeing / Math.max(stated.weight(), LEAST_WEIGHT));
    }

    /** What the fact that waits states at all. */
    public record Scope(boolean title, boolean date, boolean parties) {

        private double weight() {
            return (title ? TITLE : 0) + (date ? DATE : 0) + (parties ? PARTIES : 0);
        }
    }
}
