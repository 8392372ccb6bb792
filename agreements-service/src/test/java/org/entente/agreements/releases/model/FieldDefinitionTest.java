package org.entente.agreements.releases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldDefinitionTest {

    @Test
    void aCountIsReadAsANumber() {
        assertThat(FieldDefinition.count("attendance").read("150"))
                .isEqualTo(new Value.Quantity(new BigDecimal("150")));
        assertThat(FieldDefinition.number("target").read("-2.5").text()).isEqualTo("-2.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1,749", "1.5", "-1", "1e9", "1234567890123456", "٣"})
    void whatIsNoCountIsRefusedWithTheFieldsName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldDefinition.count("attendance").read(text))
                .withMessageStartingWith("Field 'attendance'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "1e9", "1E400000000", "12345678901234567", "--1", "NaN"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldDefinition.number("target").read(text));
    }

    @Test
    void aCodeIsOneOfItsSet() {
        FieldDefinition status = FieldDefinition.code("status", "held", "planned");

        assertThat(status.read("held").text()).isEqualTo("held");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> status.read("Held"))
                .withMessageContaining("held, planned");
    }

    @Test
    void wordsAreNeitherBlankNorHoldWhatCannotBeStored() {
        FieldDefinition title = FieldDefinition.words("title");

        assertThatIllegalArgumentException().isThrownBy(() -> title.read("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> title.read("a\u0000b"));
    }

    @Test
    void aDateIsEdtf() {
        assertThat(FieldDefinition.date("date").read("2017-07/2018-10").text()).isEqualTo("2017-07/2018-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldDefinition.date("date").read("next year"));
    }
}
