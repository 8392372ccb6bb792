package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldTypeTest {

    @Test
    void aNumberHasAtMostFifteenDigitsAndNoSign() {
        FieldType number = FactKind.OBSERVATION.type("value");
        for (String good : List.of("0", "38680", "1.5", "999999999999999", "0.123456789")) {
            assertThat(number.fault(good)).as(good).isEmpty();
        }
        for (String bad : List.of("", "-1", "1e9", "1,749", "01", "1000000000000000", "1.", "many")) {
            assertThat(number.fault(bad)).as(bad).isPresent();
        }
    }

    @Test
    void anEditionIsAWholeNumber() {
        FieldType edition = FactKind.MEETING.type("edition");
        assertThat(edition.fault("3")).isEmpty();
        assertThat(edition.fault("3.5")).isPresent();
    }

    @Test
    void aCodeIsOneOfItsField() {
        assertThat(FactKind.AGREEMENT.type("status").fault("signed")).isEmpty();
        assertThat(FactKind.MEETING.type("status").fault("signed")).isPresent();
    }

    @Test
    void aPeriodIsADateOfAnObservationAndARateOfACommitment() {
        assertThat(FactKind.OBSERVATION.type("period").fault("2017-07/2018-10")).isEmpty();
        assertThat(FactKind.OBSERVATION.type("period").fault("2018-10/2017-07")).isPresent();
        assertThat(FactKind.COMMITMENT.type("period").fault("day")).isEmpty();
        assertThat(FactKind.COMMITMENT.type("period").fault("2017")).isPresent();
    }

    @Test
    void anAcceptedFactWithAValueThatItsFieldCannotHoldIsNone() {
        assertThatThrownBy(() -> accepted(Map.of("measure", List.of(new FieldValue("applause", 0, 8, "applause")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("applause");
        assertThatThrownBy(() -> accepted(Map.of("colour", List.of(new FieldValue("red", 0, 3, "red")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    private static FactAccepted accepted(Map<String, List<FieldValue>> fields) {
        UUID id = UUID.randomUUID();
        Source source = new Source(id, null, null, null, null, null);
        return new FactAccepted(id, id, FactKind.OBSERVATION, null, fields, source, "curator", Instant.EPOCH);
    }
}
