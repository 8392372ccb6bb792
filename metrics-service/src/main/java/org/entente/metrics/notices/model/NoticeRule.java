package org.entente.metrics.notices.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a month's total stands out: it lies further from the median of the months before than so many times the usual distance from it,
 * and is by enough more, or less, than the median.
 *
 * <p>The usual distance is the median absolute deviation, times 1.4826 so that it compares with a standard deviation, and at least a
 * twentieth of the median, so that months that were all alike do not make every other one stand out. Unlike a mean, one earlier spike does
 * not move it.
 *
 * @param distances how many usual distances are too many
 * @param share what share of the median the difference must be at least
 * @param fewest how many months there must have been since the first in which anything happened
 */
public record NoticeRule(BigDecimal distances, BigDecimal share, int fewest) {

    private static final BigDecimal NORMAL = new BigDecimal("1.4826");
    private static final BigDecimal FLOOR = new BigDecimal("0.05");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * What stands out, if the value does.
     *
     * @param history the totals of the months before, the oldest first
     */
    public Optional<Finding> judge(long value, List<Long> history) {
        List<Long> since = history.stream().dropWhile(total -> total == 0).toList();
        if (since.size() < fewest) {
            return Optional.empty();
        }
        BigDecimal median = median(since.stream().map(BigDecimal::valueOf).toList());
        BigDecimal deviation = deviation(since, median);
        BigDecimal difference = BigDecimal.valueOf(value).subtract(median);
        boolean standsOut = difference.abs().compareTo(deviation.multiply(distances)) > 0
                && difference.abs().compareTo(median.multiply(share)) >= 0
                && difference.signum() != 0;
        Finding finding =
                new Finding(difference.signum() > 0 ? Finding.Kind.SPIKE : Finding.Kind.FALL, since, median, deviation);
        return standsOut ? Optional.of(finding) : Optional.empty();
    }

    private static BigDecimal deviation(List<Long> history, BigDecimal median) {
        BigDecimal usual = median(history.stream()
                        .map(total -> BigDecimal.valueOf(total).subtract(median).abs())
                        .toList())
                .multiply(NORMAL);
        return usual.max(median.multiply(FLOOR)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted =
                values.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }
}
