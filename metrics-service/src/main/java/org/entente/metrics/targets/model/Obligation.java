package org.entente.metrics.targets.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is owed in one period: by one member, or by all that the target binds together.
 *
 * @param unit the member's alias; empty for all together
 * @param amount what the target asks for in a full period
 * @param days those of the period on which it is owed, none of them twice
 */
public record Obligation(String unit, TargetPeriod period, BigDecimal amount, List<Days> days) {

    /** So many that a sum of whole items is never taken for less than an amount that is equal to it. */
    private static final int DECIMALS = 12;

    public Obligation {
        days = List.copyOf(days);
    }

    /** What a unit owes that is bound on some days; none if none of them is in the period. */
    public static Optional<Obligation> of(String unit, Quota quota, TargetPeriod period, List<Days> bound) {
        List<Days> days = bound.stream()
                .map(period.days()::within)
                .filter(some -> !some.isEmpty())
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Obligation(unit, period, quota.amount(), days));
    }

    /** What must have been done by the period's end: so much of the amount as the days are of the period. */
    public BigDecimal owed() {
        return period.isBounded() ? proRata(days) : amount;
    }

    /**
     * What should have been done before a day: so much of the amount as the days that are over are of the period. Not known while it is
     * owed in a period that has no beginning or no end.
     */
    public Optional<BigDecimal> due(LocalDate today) {
        if (period.isBounded()) {
            return Optional.of(
                    proRata(days.stream().map(some -> some.before(today)).toList()));
        }
        return isOver(today) ? Optional.of(amount) : Optional.empty();
    }

    /** Whether no day is left on which it is owed. */
    boolean isOver(LocalDate today) {
        return days.stream()
                .allMatch(some -> !some.to().isAfter(today) && !some.to().equals(Days.ALL.to()));
    }

    /** Whether the first day on which it is owed has not come. */
    boolean isUpcoming(LocalDate today) {
        return days.stream().allMatch(some -> some.from().isAfter(today));
    }

    private BigDecimal proRata(List<Days> some) {
        long count = some.stream().mapToLong(Days::count).sum();
        return amount.multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(period.length()), DECIMALS, RoundingMode.HALF_UP);
    }
}
