package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.AGREEMENT;

import org.entente.ingestion.extraction.Found;
import org.entente.ingestion.extraction.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementsTest {

    @Test
    void aSignedInstrumentHasItsTypeStatusDatePartiesAndPlace() {
        Found found = Found.in("On 4 May 2018 Chad and Mali signed the Treaty on Shared Airwaves in Niamey.");

        assertThat(found.values(AGREEMENT, "title")).containsExactly("Treaty on Shared Airwaves");
        assertThat(found.values(AGREEMENT, "type")).containsExactly("treaty");
        assertThat(found.values(AGREEMENT, "status")).containsExactly("signed");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2018-05-04");
        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Chad", "Mali");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Niamey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad and Mali will sign the Lake Accord in 2022.|planned",
                "The Lake Accord was signed by Chad and Mali in 2012.|signed",
                "The Lake Accord, signed in 2012, remains in force.|in_force",
                "The Lake Accord, signed in 2012, lapsed in 2020.|ended",
                "Chad and Mali are drafting the Lake Accord.|planned",
                "The assembly adopted the Lake Roadmap.|signed"
            })
    void theVerbGivesTheStatus(String sentence, String status) {
        assertThat(Found.in(sentence).values(AGREEMENT, "status")).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chad and Mali did not sign the Lake Accord.",
                "The draft Lake Accord was rejected by Chad.",
                "They acted in line with the UN Charter adopted in 1945.",
                "They reached agreements in several fields."
            })
    void whatWasNotConcludedOrIsBackgroundIsNoFact(String sentence) {
        assertThat(Found.in(sentence).all(AGREEMENT)).isEmpty();
    }

    @Test
    void aCouncilsInstrumentBelongsToItsUnionAndWasMadeAtTheCouncil() {
        Found found = Found.in("The Fifth Council of the Lake News Union (LNU) met in Geneva in May 2019. "
                + "The Council adopted the LNU Action Plan.");

        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Lake News Union (LNU)");
        assertThat(found.values(AGREEMENT, "occasion")).containsExactly("Fifth Council of the Lake News Union (LNU)");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Geneva");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2019-05");
    }

    @Test
    void partiesStandAfterBetweenAndWith() {
        assertThat(Found.in("The protocol on tapes between Chad and Mali was signed in 1981.")
                        .values(AGREEMENT, "parties"))
                .containsExactly("Chad", "Mali");
        assertThat(Found.in("In 2019 Chad signed a memorandum of understanding with the UNESCO.")
                        .values(AGREEMENT, "parties"))
                .containsExactly("Chad", "UNESCO");
    }

    @Test
    void theSameInstrumentToldTwiceIsOneFact() {
        Found found =
                Found.in("Chad and Mali signed the Lake Accord. The Lake Accord was signed in Niamey on 4 May 2018.");

        assertThat(found.values(AGREEMENT, "title")).containsExactly("Lake Accord");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2018-05-04");
    }

    @Test
    void aDocumentThatIsAnInstrumentIsOne() {
        Found found = Found.in(Samples.MEMORANDUM);

        assertThat(found.values(AGREEMENT, "type")).containsExactly("mou");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2010-07-14");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Port Vila");
    }

    @Test
    void spanishInstrumentsAreRead() {
        Found found = Found.in(Samples.SPANISH);

        assertThat(found.values(AGREEMENT, "title")).containsExactly("Convenio de Intercambio Sonoro");
        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Red Volcán (RV)", "Canal Loma");
    }
}
