package org.entente.ingestion.facts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFieldsTest {

    private static final int TEXT_LENGTH = 100;

    @Test
    void fieldsAreInTheOrderOfTheText() {
        var fields = new FactFields(Map.of(
                "place", List.of(new StatedValue("Wuxi", 50, 54)),
                "title", List.of(new StatedValue("Forum", 0, 5)),
                "date", List.of(new StatedValue("2019", 20, 24))));

        assertThat(fields.values().keySet()).containsExactly("title", "date", "place");
    }

    @Test
    void aFactStatesSomething() {
        assertThat(new FactFields(Map.of()).faults(FactKind.MEETING, TEXT_LENGTH))
                .hasSize(1);
    }

    @Test
    void aFieldBelongsToTheKind() {
        assertThat(faults(FactKind.AGREEMENT, "attendance", "150"))
                .containsExactly(new FieldFault("/attendance", "A fact of kind agreement has no such field."));
    }

    @Test
    void onlyAListFieldHasSeveralValues() {
        var twice = List.of(new StatedValue("China", 0, 5), new StatedValue("Russia", 10, 16));

        assertThat(new FactFields(Map.of("parties", twice)).faults(FactKind.AGREEMENT, TEXT_LENGTH))
                .isEmpty();
        assertThat(new FactFields(Map.of("title", twice)).faults(FactKind.AGREEMENT, TEXT_LENGTH))
                .extracting(FieldFault::pointer)
                .containsExactly("/title");
    }

    @Test
    void aSpanLiesInTheText() {
        var fields = new FactFields(Map.of("parties", List.of(new StatedValue("China", 98, 103))));

        assertThat(fields.faults(FactKind.COMMITMENT, TEXT_LENGTH))
                .containsExactly(new FieldFault("/parties/0/end", "The text ends at 100."));
    }

    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, type, consensus",
        "AGREEMENT, date, 2019-11",
        "MEETING, edition, 3",
        "MEETING, attendance, 150",
        "OBSERVATION, value, 38680",
        "OBSERVATION, value, 12.5",
        "OBSERVATION, period, 2017-07/2018-10",
        "COMMITMENT, period, day",
        "COMMITMENT, text, Each member uploads one item a day"
    })
    void aValueFitsItsField(FactKind kind, String field, String value) {
        assertThat(faults(kind, field, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, type, pact",
        "AGREEMENT, date, last year",
        "MEETING, edition, third",
        "MEETING, attendance, 12.5",
        "OBSERVATION, value, 1E+9",
        "OBSERVATION, value, -1",
        "OBSERVATION, period, day",
        "COMMITMENT, period, 2019",
        "COMMITMENT, measure, clicks",
        "MEETING, title, ' '"
    })
    void aValueThatDoesNotFitIsRefused(FactKind kind, String field, String value) {
        assertThat(faults(kind, field, value)).extracting(FieldFault::pointer).containsExactly("/" + field + "/value");
    }

    @Test
    void anObservationStatesWhatItMeasuresAndHowMuch() {
        var subject = new FactFields(Map.of("subject", List.of(new StatedValue("The union", 0, 9))));

        assertThat(subject.faults(FactKind.OBSERVATION, TEXT_LENGTH))
                .extracting(FieldFault::pointer)
                .containsExactlyInAnyOrder("/measure", "/value");
    }

    @Test
    void theWordsOfAValueAreBounded() {
        var endless = new FactFields(Map.of("title", List.of(new StatedValue("Forum", 0, 4_001))));
        var many = new FactFields(Map.of("parties", Collections.nCopies(101, new StatedValue("China", 0, 5))));

        assertThat(endless.faults(FactKind.MEETING, 10_000))
                .extracting(FieldFault::pointer)
                .containsExactly("/title/end");
        assertThat(many.faults(FactKind.AGREEMENT, TEXT_LENGTH))
                .extracting(FieldFault::pointer)
                .containsExactly("/parties");
    }

    private static List<FieldFault> faults(FactKind kind, String field, String value) {
        Map<String, List<StatedValue>> fields = new HashMap<>();
        kind.required().forEach(name -> fields.put(name, stated(name.equals("measure") ? "other" : "1")));
        fields.put(field, stated(value));
        return new FactFields(fields).faults(kind, TEXT_LENGTH);
    }

    private static List<StatedValue> stated(String value) {
        return List.of(new StatedValue(value, 0, 5));
    }
}
