package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.OBSERVATION;

import org.entente.ingestion.extraction.Found;
import org.entente.ingestion.extraction.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Lake Union pushed 3,120 items to its members in 2020.|items_pushed|3120",
                "Members of the Lake Union downloaded items 13,266 times.|items_downloaded|13266",
                "Last year 640 items were contributed by Alpine Radio.|items_uploaded|640",
                "The Lake Union now has 27 members.|members|27",
                "The network works with 141 partners.|partners|141",
                "The Lake Union has signed 33 agreements.|agreements|33",
                "The technical committee met four times in 2020.|meetings|4",
                "The project trained 25 archivists.|students|25",
                "They founded two Lake Institutes.|institutions|2"
            })
    void aNumberIsMeasuredByItsVerbOrNoun(String sentence, String measure, String value) {
        Found found = Found.in(sentence, "2021-01-10");
        assertThat(found.values(OBSERVATION, "measure")).containsExactly(measure);
        assertThat(found.values(OBSERVATION, "value")).containsExactly(value);
    }

    @Test
    void aReportsNumbersHavePeriodAndSubject() {
        Found found = Found.in(Samples.REPORT);

        assertThat(found.values(OBSERVATION, "measure"))
                .containsExactly(
                        "items_pushed",
                        "items_downloaded",
                        "uploading_members",
                        "items_uploaded",
                        "members",
                        "member_countries");
        assertThat(found.values(OBSERVATION, "value")).containsExactly("3120", "8455", "19", "1004", "27", "11");
        assertThat(found.values(OBSERVATION, "period")).containsOnly("2021");
    }

    @Test
    void theYearBeforeIsAYearEarlier() {
        Found found = Found.in(
                "From October 2016 to September 2017 the Lake Union pushed 80 items, against 70 in the year before.");

        assertThat(found.values(OBSERVATION, "value")).containsExactly("80", "70");
        assertThat(found.values(OBSERVATION, "period")).containsExactly("2016-10/2017-09", "2015-10/2016-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Lake Union has more than 40 members.|at_least",
                "The Lake Union has nearly 40 members.|about",
                "The Lake Union has at most 40 members.|at_most"
            })
    void wordsBeforeTheNumberQualifyIt(String sentence, String qualifier) {
        assertThat(Found.in(sentence).values(OBSERVATION, "qualifier")).containsExactly(qualifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Lake Union spent $18,400 on storage.",
                "The server was down for 61 hours.",
                "The three stations agreed at once.",
                "Each member will upload 10 items by May 2022.",
                "The Lake Union grew by 12 % over 30 years."
            })
    void moneyDurationsListsAndPromisesAreNoObservations(String sentence) {
        assertThat(Found.in(sentence).all(OBSERVATION)).isEmpty();
    }

    @Test
    void theCellsOfATableAreOneObservationEach() {
        Found found = Found.in("""
                LAKE VIDEO EXCHANGE (LVX)
                Annual Report 2022

                Half-year        Offered     Taken
                January-June       3,118     9,402
                July-December      3,566    11,077
                """);

        assertThat(found.values(OBSERVATION, "value")).containsExactly("3118", "9402", "3566", "11077");
        assertThat(found.values(OBSERVATION, "measure"))
                .containsExactly("items_uploaded", "items_downloaded", "items_uploaded", "items_downloaded");
        assertThat(found.values(OBSERVATION, "period"))
                .containsExactly("2022-01/2022-06", "2022-01/2022-06", "2022-07/2022-12", "2022-07/2022-12");
    }

    @Test
    void theSameNumberToldTwiceIsOneObservation() {
        assertThat(Found.in("The Lake Union has 22 members. The 22 members of the Lake Union sing.")
                        .all(OBSERVATION))
                .hasSize(1);
    }

    @Test
    void frenchAndSpanishNumbersAreRead() {
        assertThat(Found.in(Samples.FRENCH).values(OBSERVATION, "value")).containsExactly("1749", "5230");
        assertThat(Found.in(Samples.SPANISH).values(OBSERVATION, "value")).containsExactly("1204");
    }
}
