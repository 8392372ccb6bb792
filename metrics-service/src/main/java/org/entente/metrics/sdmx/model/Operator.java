package org.entente.metrics.sdmx.model;

import java.util.Locale;
import java.util.function.BiPredicate;

/** How a value is compared with the one that a filter names. */
public enum Operator {
    EQ(String::equals),
    NE((value, wanted) -> !value.equals(wanted)),
    LT((value, wanted) -> value.compareTo(wanted) < 0),
    LE((value, wanted) -> value.compareTo(wanted) <= 0),
    GT((value, wanted) -> value.compareTo(wanted) > 0),
    GE((value, wanted) -> value.compareTo(wanted) >= 0),
    CO(String::contains),
    NC((value, wanted) -> !value.contains(wanted)),
    SW(String::startsWith),
    EW(String::endsWith);

    private final BiPredicate<String, String> test;

    Operator(BiPredicate<String, String> test) {
        this.test = test;
    }

    boolean holds(String value, String wanted) {
        return test.test(value, wanted);
    }

    /** The time in which periods begin that compare so with a period; not every operator is meant for time. */
    TimeRange range(TimeRange period) {
        return switch (this) {
            case EQ -> period;
            case GE -> new TimeRange(period.from(), TimeRange.ALL.to());
            case GT -> new TimeRange(period.to(), TimeRange.ALL.to());
            case LE -> new TimeRange(TimeRange.ALL.from(), period.to());
            case LT -> new TimeRange(TimeRange.ALL.from(), period.from());
            default ->
                throw new InvalidQuery(
                        "The operator '" + name().toLowerCase(Locale.ROOT) + "' is not for TIME_PERIOD.");
        };
    }
}
