package org.entente.metrics.reconciliation.model;

import java.util.Locale;

/** Why a reported number cannot be held against a counted one. */
public enum Reason {
    NOT_COUNTED("Nothing that the exchange counts is measured so."),
    NOT_BY_MEMBER("This is counted of the exchange, and not of a member."),
    NO_PERIOD("It is not said of which period the number is."),
    OPEN_PERIOD("The period has no beginning, or no end."),
    UNCERTAIN_PERIOD("The period is approximate, a season, or not known to the digit."),
    PERIOD_NOT_OVER("The period is not over yet."),
    BEFORE_COUNTING("The exchange counted nothing of this kind until after the period."),
    PARTLY_COUNTED("The exchange counted nothing of this kind until the period had begun.");

    private final String detail;

    Reason(String detail) {
        this.detail = detail;
    }

    /** The reason in a sentence. */
    public String detail() {
        return detail;
    }

    /** The name in the API, such as {@code no_period}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
