package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.entente.contracts.FactKind;
import org.entente.http.FieldError;
import org.entente.http.ProblemException;
import org.entente.ingestion.facts.FactFieldsView;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.StatedValue;
import org.junit.jupiter.api.Test;

class FieldsReaderTest {

    private static final int TEXT_LENGTH = 60;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatIsShownCanBeSentBack() throws JsonProcessingException {
        String shown = """
                {"title":{"value":"Media Forum","start":0,"end":11},"attendance":{"value":150,"start":20,"end":23},\
                "organisers":[{"value":"KBC","start":30,"end":33},{"value":"TBC","start":38,"end":41}]}""";

        FactFields fields = read(FactKind.MEETING, shown);

        assertThat(fields.values().get("attendance")).containsExactly(new StatedValue("150", 20, 23));
        assertThat(json.writeValueAsString(FactFieldsView.of(fields))).isEqualTo(shown);
    }

    @Test
    void numbersAreKeptAsPlainDigits() {
        assertThat(read(FactKind.COMMITMENT, "{\"target\":{\"value\":1.5e3,\"start\":0,\"end\":5}}")
                        .values()
                        .get("target"))
                .containsExactly(new StatedValue("1500", 0, 5));
    }

    @Test
    void everyFaultIsTold() {
        String sent = """
                {"title":[],"attendance":{"value":"150","start":0,"end":3},"organisers":[{"value":"KBC","start":9,"end":3}]}""";

        assertThat(faults(FactKind.MEETING, sent))
                .extracting(FieldError::pointer)
                .containsExactly("/fields/title", "/fields/attendance/value", "/fields/organisers/0");
    }

    @Test
    void aSpanOutsideTheTextAndAnUnknownFieldAreRefused() {
        String sent = """
                {"text":{"value":"We will.","start":0,"end":61},"colour":{"value":"red","start":0,"end":3}}""";

        assertThat(faults(FactKind.COMMITMENT, sent))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/fields/text/end", "/fields/colour");
    }

    @Test
    void fieldsAreAnObject() {
        assertThat(faults(FactKind.MEETING, "[]"))
                .extracting(FieldError::pointer)
                .containsExactly("/fields");
        assertThat(faults(FactKind.MEETING, "{}"))
                .extracting(FieldError::pointer)
                .containsExactly("/fields");
    }

    @Test
    void aNumberWithoutBoundIsRefused() {
        String sent = "{\"target\":{\"value\":1e999999999,\"start\":0,\"end\":5}}";

        assertThat(faults(FactKind.COMMITMENT, sent))
                .extracting(FieldError::pointer)
                .containsExactly("/fields/target/value");
    }

    private List<FieldError> faults(FactKind kind, String sent) {
        return catchThrowableOfType(ProblemException.class, () -> read(kind, sent))
                .problem()
                .errors();
    }

    private FactFields read(FactKind kind, String sent) {
        try {
            return FieldsReader.read(json.readTree(sent), kind, TEXT_LENGTH);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
