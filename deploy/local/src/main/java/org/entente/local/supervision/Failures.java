package org.entente.local.supervision;

/**
 * What went wrong with a component so far.
 *
 * @param total all failures of this run; as each is followed by another start, also the number of restarts
 * @param inARow failures since it last was ready for a good while
 * @param last what the latest failure was, empty if there was none
 */
public record Failures(int total, int inARow, String last) {

    static final Failures NONE = new Failures(0, 0, "");

    Failures and(String reason) {
        return new Failures(total + 1, inARow + 1, reason);
    }

    Failures recovered() {
        return new Failures(total, 0, last);
    }
}
