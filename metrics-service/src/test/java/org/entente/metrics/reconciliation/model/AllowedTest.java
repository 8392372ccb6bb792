package org.entente.metrics.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedTest {

    @ParameterizedTest
    @CsvSource({
        "25354, ,         25354, AGREES",
        "25354, exact,    25354, AGREES",
        "25354, exact,    25353, REPORTED_MORE",
        "25354, exact,    25355, COUNTED_MORE",
        "12.5,  exact,    12,    REPORTED_MORE",
        "25000, at_least, 25354, AGREES",
        "25000, at_least, 25000, AGREES",
        "25000, at_least, 24999, REPORTED_MORE",
        "25000, at_most,  24999, AGREES",
        "25000, at_most,  25001, COUNTED_MORE",
        "40000, about,    38680, AGREES",
        "40000, about,    42000, AGREES",
        "40000, about,    37999, REPORTED_MORE",
        "40000, about,    42001, COUNTED_MORE",
        "0,     about,    0,     AGREES",
        "5,     hardly,   6,     COUNTED_MORE"
    })
    void aReportAgreesWithTheNumbersThatItsQualifierAllows(
            BigDecimal reported, String qualifier, BigDecimal counted, State state) {
        assertThat(Allowed.by(reported, qualifier).judge(counted)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "31, exact,    31, exact,    true",
        "31, exact,    29, exact,    false",
        "30, at_least, 31, exact,    true",
        "30, at_least, 29, exact,    false",
        "30, at_least, 29, at_most,  false",
        "30, at_least, 30, at_most,  true",
        "30, at_least, 40, at_least, true",
        "30, about,    31, exact,    true",
        "30, about,    32, about,    true"
    })
    void twoReportsContradictEachOtherIfNoNumberIsAllowedByBoth(
            BigDecimal one, String qualifier, BigDecimal other, String otherQualifier, boolean meet) {
        Allowed first = Allowed.by(one, qualifier);
        Allowed second = Allowed.by(other, otherQualifier);

        assertThat(first.meets(second)).isEqualTo(meet);
        assertThat(second.meets(first)).isEqualTo(meet);
    }
}
