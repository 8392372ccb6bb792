package org.entente.metrics.exclusions.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"urn:robot:*, urn:robot:%", "100%_a, 100\\%\\_a", "a\\b*, a\\\\b%", "*, %"})
    void onlyAsterisksStandForMoreThanThemselves(String glob, String like) {
        assertThat(Glob.toLike(glob)).isEqualTo(like);
        assertThat(Glob.ofLike(like)).isEqualTo(glob);
    }

    @Test
    void aPatternThatWouldTakeLongIsRefused() {
        assertThat(Glob.isValid("*a*b*")).isTrue();
        assertThat(Glob.isValid("*a*b*c*")).isFalse();
    }
}
