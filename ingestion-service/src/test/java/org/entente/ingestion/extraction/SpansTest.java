package org.entente.ingestion.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.contracts.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpansTest {
    private static final String ASTRAL =
            "\uD83D\uDCF0\uD83C\uDF0D \u0634\u0628\u0643\u0629 \u0627\u0644\u0623\u062E\u0628\u0627\u0631 \uD834\uDD1E\n\n";

    static List<String> texts() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyQuoteIsTheWordsUnderItsSpan(String text) {
        assertThat(Found.extract(text).facts()).isNotEmpty();
        assertQuotes(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void spansCountCodePointsWhereTheTextHasAstralOnesAndArabic(String text) {
        assertQuotes(ASTRAL + text.replace(". ", ". \uD83D\uDE00 "));
    }

    @Test
    void astralCodePointsBeforeATextMoveItsSpansAndNothingElse() {
        int shift = ASTRAL.codePointCount(0, ASTRAL.length());
        List<FieldValue> plain = values(Samples.RELEASE);
        List<FieldValue> moved = values(ASTRAL + Samples.RELEASE);

        assertThat(moved)
                .isEqualTo(plain.stream()
                        .map(value -> new FieldValue(
                                value.value(), value.start() + shift, value.end() + shift, value.quote()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFactSaysWhichRulesMadeItAndHowSureItIs(String text) {
        assertThat(Found.extract(text).facts()).allSatisfy(fact -> {
            assertThat(fact.rules()).isNotEmpty();
            assertThat(fact.confidence()).isBetween(0.02, 0.98);
        });
    }

    private static void assertQuotes(String text) {
        int[] codePoints = text.codePoints().toArray();
        assertThat(values(text)).allSatisfy(value -> {
            String words = new String(codePoints, value.start(), value.end() - value.start());
            assertThat(words).isEqualTo(value.quote()).isNotBlank();
        });
    }

    private static List<FieldValue> values(String text) {
        return Found.extract(text).facts().stream()
                .flatMap(fact -> fact.fields().values().stream())
                .flatMap(List::stream)
                .toList();
    }
}
