package org.entente.ingestion.facts.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Evidence.Scope ALL = new Evidence.Scope(true, true, true);

    @Test
    void whatSaysTheSameIsCertain() {
        assertThat(new Evidence(true, 0, false, 0).score(ALL)).isEqualTo(1);
    }

    @Test
    void whatAgreesInEverythingThatIsStatedIsCertain() {
        assertThat(new Evidence(false, 1, true, 1).score(ALL)).isEqualTo(1);
        assertThat(new Evidence(false, 1, false, 0).score(new Evidence.Scope(true, false, false)))
                .isEqualTo(1);
    }

    @Test
    void aDateAloneIsNotEnough() {
        assertThat(new Evidence(false, 0, true, 0).score(new Evidence.Scope(false, true, false)))
                .isLessThan(Evidence.LEAST_SCORE);
        assertThat(new Evidence(false, 0.1, true, 0).score(ALL)).isLessThan(Evidence.LEAST_SCORE);
    }

    @Test
    void anotherDateSpeaksAgainstASimilarTitle() {
        double sameDay = new Evidence(false, 0.8, true, 1).score(ALL);
        double anotherDay = new Evidence(false, 0.8, false, 1).score(ALL);

        assertThat(anotherDay).isLessThan(sameDay).isGreaterThan(Evidence.LEAST_SCORE);
    }
}
