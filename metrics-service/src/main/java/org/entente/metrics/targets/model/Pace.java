package org.entente.metrics.targets.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much was done lately.
 *
 * @param days the days that were looked at
 * @param bound on how many of them something was owed
 * @param done what was done on these
 */
public record Pace(Days days, long bound, long done) {

    /** The most days that are looked at. */
    public static final int FULL_DAYS = 28;

    /** Later than that, a date says nothing. */
    private static final BigDecimal FAR = BigDecimal.valueOf(36_525);

    /** The full days before a day, as many as are looked at. */
    public static Days lately(LocalDate today) {
        return new Days(today.minusDays(FULL_DAYS), today);
    }

    /** The pace of a unit that is bound on some days. */
    public static Pace of(Days lately, List<Days> bound, long done) {
        return new Pace(
                lately,
                bound.stream().mapToLong(some -> some.within(lately).count()).sum(),
                done);
    }

    /**
     * When as much will have been done, if it goes on like this.
     *
     * @param left what is left to do after what was done on the day itself
     * @return none if nothing was done lately, or if it would take a hundred years
     */
    public Optional<LocalDate> arrival(BigDecimal left, LocalDate today) {
        if (done <= 0 || bound <= 0) {
            return Optional.empty();
        }
        BigDecimal days =
                left.multiply(BigDecimal.valueOf(bound)).divide(BigDecimal.valueOf(done), 0, RoundingMode.CEILING);
        return Optional.of(days)
                .filter(count -> count.compareTo(FAR) < 0)
                .map(count -> today.plusDays(count.longValueExact()));
    }
}
