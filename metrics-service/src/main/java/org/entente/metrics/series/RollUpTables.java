package org.entente.metrics.series;

import org.entente.metrics.series.model.RollUp;

/** Where the figures of a roll-up stand: what a statement selects from. */
public final class RollUpTables {

    private static final String BY_MEDIA_TYPE = "(select * from roll_up where granularity = '%s')";

    private RollUpTables() {}

    /** Figures by member and media type. */
    public static String byMediaType(RollUp rollUp) {
        return BY_MEDIA_TYPE.formatted(rollUp.storedName());
    }

    /** Figures for who does not tell media types apart, which months are kept without, too. */
    public static String byMember(RollUp rollUp) {
        return rollUp == RollUp.MONTH ? "member_month" : byMediaType(rollUp);
    }
}
