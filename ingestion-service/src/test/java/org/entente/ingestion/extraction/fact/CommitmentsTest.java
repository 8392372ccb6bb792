package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.COMMITMENT;

import org.entente.ingestion.extraction.Found;
import org.entente.ingestion.extraction.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentsTest {

    @Test
    void aPromiseHasItsTargetPeriodAndDebtor() {
        Found found = Found.in("Under the plan, each member will upload at least two items a month.");

        assertThat(found.values(COMMITMENT, "text"))
                .containsExactly("each member will upload at least two items a month");
        assertThat(found.values(COMMITMENT, "parties")).containsExactly("each member");
        assertThat(found.values(COMMITMENT, "measure")).containsExactly("items_uploaded");
        assertThat(found.values(COMMITMENT, "target")).containsExactly("2");
        assertThat(found.values(COMMITMENT, "period")).containsExactly("month");
    }

    @Test
    void aPromiseHasItsDueDate() {
        Found found = Found.in("Alpine Radio undertook to translate 150 items by the end of June 2022.");

        assertThat(found.values(COMMITMENT, "parties")).containsExactly("Alpine Radio");
        assertThat(found.values(COMMITMENT, "target")).containsExactly("150");
        assertThat(found.values(COMMITMENT, "due")).containsExactly("2022-06");
    }

    @Test
    void eachPromiseOfASentenceIsItsOwn() {
        Found found = Found.in("Chad pledged to train 10 editors, and Mali promised to lend 3 vans.");

        assertThat(found.values(COMMITMENT, "text"))
                .containsExactly("Chad pledged to train 10 editors", "Mali promised to lend 3 vans");
    }

    @Test
    void aListUnderALeadIsAPromisePerItem() {
        Found found = Found.in(Samples.MEMORANDUM);

        assertThat(found.values(COMMITMENT, "text"))
                .containsExactly(
                        "Each Party shall supply to the other at least ten (10) radio programmes per month",
                        "to publish a catalogue of its recordings every quarter",
                        "to return all tapes no later than 31 December 2011");
        assertThat(found.values(COMMITMENT, "due")).containsExactly("2011-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chad will continue to support media cooperation.",
                "Chad hopes to upload 10 items a day.",
                "The next Lake Forum will be held in Oslo.",
                "Chad did not promise to upload 10 items.",
                "New products will be delivered to readers."
            })
    void attitudesHopesMeetingsAndDenialsAreNoPromises(String sentence) {
        assertThat(Found.in(sentence).all(COMMITMENT)).isEmpty();
    }
}
