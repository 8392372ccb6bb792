package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void aChangeGoesOnThatIsBuiltOnThePresentVersion(String header) {
        assertThatCode(() -> IfMatch.of(header).require(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "", "\"2\", \"4\""})
    void anyOtherIsRefused(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.of(header).require(3))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(412));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0\"", "\"-1\"", ""})
    void nothingIsMadeForWhoseChangeIsBuiltOnSomething(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.of(header).requireNothing())
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(412));
        assertThatCode(() -> IfMatch.anything().requireNothing()).doesNotThrowAnyException();
    }

    @Test
    void whoSaysNothingOfVersionsMayChangeAnyOfThem() {
        assertThatCode(() -> IfMatch.anything().require(7)).doesNotThrowAnyException();
    }

    @Test
    void whereItIsRequiredWhoSaysNothingIsToldSo() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.required(null))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(428));
    }
}
