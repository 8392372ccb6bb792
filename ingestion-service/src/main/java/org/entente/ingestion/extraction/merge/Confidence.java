package org.entente.ingestion.extraction.merge;

import org.entente.ingestion.extraction.fact.Draft;

/** Says how sure a fact is: the more plainly the text states it, and the more of it, the surer. */
public final class Confidence {
    private static final double BASE = 0.5;
    private static final double PER_WEIGHT = 0.08;
    private static final double PER_FIELD = 0.04;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.97;

    private Confidence() {}

    /** The confidence of a draft, from 0 to 1, in hundredths. */
    public static double of(Draft draft) {
        double sum =
                BASE + PER_WEIGHT * draft.weight() + PER_FIELD * (draft.fields().size() - 2);
        return Math.round(100 * Math.max(LEAST, Math.min(MOST, sum))) / 100.0;
    }
}
