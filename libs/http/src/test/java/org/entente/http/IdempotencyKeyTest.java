package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
    private static final String ADDRESS = "/api/v1/exchanges/alu/targets";

    @Test
    void theSameRequestMakesTheSame() {
        UUID first = IdempotencyKey.of(KEY).idFor("curator", ADDRESS);

        assertThat(IdempotencyKey.of(KEY).idFor("curator", ADDRESS)).isEqualTo(first);
        assertThat(first.version()).isEqualTo(5);
        assertThat(first.variant()).isEqualTo(2);
    }

    @Test
    void idsThatWereMadeByKeysOnceStayAsTheyAre() {
        assertThat(IdempotencyKey.of(KEY).idFor("curator", ADDRESS))
                .hasToString("367bce61-feb6-59c7-995c-7f3615def9be");
    }

    @Test
    void anotherKeyCallerOrAddressMakesSomethingElse() {
        IdempotencyKey key = IdempotencyKey.of(KEY);

        assertThat(key.idFor("curator", ADDRESS))
                .isNotEqualTo(IdempotencyKey.of(KEY + "0").idFor("curator", ADDRESS))
                .isNotEqualTo(key.idFor("administrator", ADDRESS))
                .isNotEqualTo(key.idFor("curator", ADDRESS + "0"));
    }

    @Test
    void withoutAKeyEachRequestMakesSomethingElse() {
        IdempotencyKey none = IdempotencyKey.of(null);

        assertThat(none.idFor("curator", ADDRESS)).isNotEqualTo(none.idFor("curator", ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", KEY, "\"" + KEY + "\"", "~!"})
    void aKeyIsVisibleAscii(String header) {
        assertThat(IdempotencyKey.of(header).value()).contains(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "clé", "tab\t", "line\n"})
    @MethodSource("tooLong")
    void anythingElseIsRefused(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.of(header))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    static String[] tooLong() {
        return new String[] {"x".repeat(256)};
    }
}
