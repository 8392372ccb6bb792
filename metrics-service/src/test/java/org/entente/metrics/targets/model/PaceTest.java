package org.entente.metrics.targets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final LocalDate TODAY = LocalDate.parse("2018-03-01");
    private static final Days LATELY = Pace.lately(TODAY);

    @Test
    void whatIsLeftTakesAsManyDaysAsThePaceSays() {
        Pace pace = Pace.of(LATELY, List.of(Days.ALL), 14);

        assertThat(pace.arrival(BigDecimal.TEN, TODAY)).hasValue(LocalDate.parse("2018-03-21"));
        assertThat(pace.arrival(new BigDecimal("0.2"), TODAY)).hasValue(LocalDate.parse("2018-03-02"));
    }

    @Test
    void whoIsBoundForAFewDaysIsMeasuredByThese() {
        Days joined = new Days(LocalDate.parse("2018-02-22"), Days.ALL.to());

        Pace pace = Pace.of(LATELY, List.of(joined), 14);

        assertThat(pace.bound()).isEqualTo(7);
        assertThat(pace.arrival(BigDecimal.TEN, TODAY)).hasValue(LocalDate.parse("2018-03-06"));
    }

    @Test
    void nothingIsProjectedFromNothingOrFurtherThanAHundredYears() {
        assertThat(Pace.of(LATELY, List.of(Days.ALL), 0).arrival(BigDecimal.TEN, TODAY))
                .isEmpty();
        assertThat(Pace.of(LATELY, List.of(), 5).arrival(BigDecimal.TEN, TODAY)).isEmpty();
        assertThat(Pace.of(LATELY, List.of(Days.ALL), 1).arrival(new BigDecimal("1e12"), TODAY))
                .isEmpty();
    }
}
