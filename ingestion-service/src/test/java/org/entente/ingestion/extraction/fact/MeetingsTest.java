package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.MEETING;
import static org.entente.contracts.FactKind.OBSERVATION;

import org.entente.ingestion.extraction.Found;
import org.entente.ingestion.extraction.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {

    @Test
    void allThatSeveralSentencesSayOfAMeetingIsOneFact() {
        Found found = Found.in(Samples.REPORT);

        assertThat(found.values(MEETING, "title")).containsExactly("Fourth Assembly of the Lake News Pool (LNP)");
        assertThat(found.values(MEETING, "series")).containsExactly("Assembly of the Lake News Pool (LNP)");
        assertThat(found.values(MEETING, "edition")).containsExactly("4");
        assertThat(found.values(MEETING, "status")).containsExactly("held");
        assertThat(found.values(MEETING, "date")).containsExactly("2021-05-04/2021-05-06");
        assertThat(found.values(MEETING, "place")).containsExactly("Geneva, Switzerland");
        assertThat(found.values(MEETING, "organisers")).containsExactly("Alpine Radio");
        assertThat(found.values(MEETING, "supporters")).containsExactly("Harbour Fund");
        assertThat(found.values(MEETING, "attendance")).containsExactly("92");
        assertThat(found.values(MEETING, "theme")).containsExactly("Clear Water");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The third Lake Forum was held in Oslo in May 2019.|held|2019-05",
                "The third Lake Forum will be held in Oslo in May 2022.|planned|2022-05",
                "The third Lake Forum, planned for May 2020 in Oslo, was cancelled.|cancelled|2020-05",
                "The third Lake Forum in Oslo was postponed to May 2021.|planned|2021-05"
            })
    void theVerbGivesTheStatusAndTheDate(String sentence, String status, String date) {
        Found found = Found.in(sentence);
        assertThat(found.values(MEETING, "status")).containsExactly(status);
        assertThat(found.values(MEETING, "date")).containsExactly(date);
    }

    @Test
    void aMeetingIsKnownByWhatHappenedAtIt() {
        assertThat(Found.in("In 2022 the 14th Lake Summit adopted the Shore Declaration.")
                        .values(MEETING, "title"))
                .containsExactly("14th Lake Summit");
    }

    @Test
    void hostsCoHostsAndSupportersAreKeptApart() {
        Found found = Found.in("The Lake Forum was held in Oslo in 2019. The forum was hosted by Alpine Radio, "
                + "co-organized by the Fjord University and supported by the Harbour Fund.");

        assertThat(found.values(MEETING, "organisers")).containsExactly("Alpine Radio");
        assertThat(found.values(MEETING, "coOrganisers")).containsExactly("Fjord University");
        assertThat(found.values(MEETING, "supporters")).containsExactly("Harbour Fund");
    }

    @Test
    void anEllipticalEditionBelongsToTheSeriesNamedBefore() {
        Found found = Found.in(
                "The second Northern Media Forum was held in Oslo in 2020. The third forum will take place in Accra in 2021.");

        assertThat(found.values(MEETING, "title")).containsExactly("second Northern Media Forum", "third forum");
        assertThat(found.values(MEETING, "series")).containsOnly("Northern Media Forum");
    }

    @Test
    void aNumberOfMeetingsIsAnObservation() {
        Found found = Found.in("Since 2016 Chad has hosted five Lake Media Forums.");

        assertThat(found.all(MEETING)).isEmpty();
        assertThat(found.values(OBSERVATION, "measure")).containsExactly("meetings");
        assertThat(found.values(OBSERVATION, "value")).containsExactly("5");
    }

    @Test
    void aTitlePageAndItsProgrammeAreRead() {
        Found found = Found.in("""
                THIRD HARBOUR MEDIA FORUM
                "Shared Stories"
                Bergen, Norway, 9-11 May 2019

                Organised by: Fjord Broadcasting Union

                Friday, 10 May
                11:30-13:00  Roundtable "News without Walls"
                """);

        assertThat(found.values(MEETING, "title"))
                .contains("THIRD HARBOUR MEDIA FORUM")
                .anyMatch(title -> title.contains("News without Walls"));
        assertThat(found.values(MEETING, "date")).containsExactly("2019-05-09/2019-05-11", "2019-05-10");
        assertThat(found.values(MEETING, "organisers")).containsExactly("Fjord Broadcasting Union");
        assertThat(found.values(MEETING, "theme")).containsExactly("Shared Stories");
    }

    @Test
    void anItemUnderComingUpIsPlanned() {
        Found found = Found.in("""
                Newsletter of the Delta Network, June 2021

                Coming up
                * 3-5 November 2021: 10th Editors' Conference, Suva, Fiji. Host: Fiji Wave Radio.
                """);

        assertThat(found.values(MEETING, "status")).containsExactly("planned");
        assertThat(found.values(MEETING, "date")).containsExactly("2021-11-03/2021-11-05");
        assertThat(found.values(MEETING, "place")).containsExactly("Suva, Fiji");
        assertThat(found.values(MEETING, "organisers")).containsExactly("Fiji Wave Radio");
    }

    @Test
    void frenchMeetingsAreRead() {
        Found found = Found.in(Samples.FRENCH);

        assertThat(found.values(MEETING, "edition")).containsExactly("5");
        assertThat(found.values(MEETING, "date")).containsExactly("2017-05-09/2017-05-11");
        assertThat(found.values(MEETING, "place")).containsExactly("Niamey (Niger)");
        assertThat(found.values(MEETING, "organisers")).containsExactly("Télé Fleuve");
        assertThat(found.values(MEETING, "supporters")).containsExactly("Fondation Azur");
        assertThat(found.values(MEETING, "attendance")).containsExactly("87");
        assertThat(found.values(MEETING, "theme")).containsExactly("Raconter le fleuve");
    }
}
