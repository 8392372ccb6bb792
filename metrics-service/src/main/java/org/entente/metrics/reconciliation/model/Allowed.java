package org.entente.metrics.reconciliation.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a report allows, both ends included.
 *
 * @param least none below; absent if there is no such end
 * @param most none above; absent if there is no such end
 */
public record Allowed(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** How far from the number "about" reaches: a twentieth of it, as far as rounding to two figures can move a number. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    /** What a number allows that is qualified so; without a qualifier, and with one that is not known, itself alone. */
    public static Allowed by(BigDecimal value, @Nullable String qualifier) {
        return switch (qualifier == null ? "exact" : qualifier) {
            case "at_least" -> new Allowed(Optional.of(value), Optional.empty());
            case "at_most" -> new Allowed(Optional.empty(), Optional.of(value));
            case "about" -> around(value, value.abs().multiply(ABOUT));
            default -> around(value, BigDecimal.ZERO);
        };
    }

    private static Allowed around(BigDecimal value, BigDecimal distance) {
        return new Allowed(Optional.of(value.subtract(distance)), Optional.of(value.add(distance)));
    }

    /** How the report stands to a counted number. */
    public State judge(BigDecimal counted) {
        if (least.filter(end -> counted.compareTo(end) < 0).isPresent()) {
            return State.REPORTED_MORE;
        }
        return most.filter(end -> counted.compareTo(end) > 0).isPresent() ? State.COUNTED_MORE : State.AGREES;
    }

    /** Whether any number is allowed by both. */
    public boolean meets(Allowed other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    private boolean isBelow(Allowed other) {
        return most.isPresent() && other.least.isPresent() && most.get().compareTo(other.least.get()) < 0;
    }
}
