package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.AGREEMENT;
import static org.entente.contracts.FactKind.COMMITMENT;
import static org.entente.contracts.FactKind.MEETING;
import static org.entente.contracts.FactKind.OBSERVATION;

import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    @Test
    void anEditionIsReadBeforeItsSeriesAndWhereTheNumberStandsAlone() {
        Found found = Found.in("The third edition of the Caspian Radio Forum was held in Baku on 4 and 5 May 2017. "
                + "The fourth will take place in Aktau in 2018.");

        assertThat(found.values(MEETING, "edition")).containsExactly("3", "4");
        assertThat(found.values(MEETING, "series")).containsExactly("Caspian Radio Forum", "Caspian Radio Forum");
        assertThat(found.values(MEETING, "status")).containsExactly("held", "planned");
        assertThat(found.values(MEETING, "place")).containsExactly("Baku", "Aktau");
    }

    @Test
    void editionsInFrenchAndSpanishAreReadToo() {
        Found french = Found.in("La 3e édition du Forum des radios du Sahel s'est tenue à Niamey du 4 au 6 mai 2017. "
                + "Le XIIe Congrès de la presse aura lieu dans la ville de Dakar en 2019.");
        Found spanish =
                Found.in("La quinta edición del Foro de Medios del Sur se celebró en Lima del 4 al 6 de mayo de 2017. "
                        + "La sexta tendrá lugar en Quito en 2019.");

        assertThat(french.values(MEETING, "title"))
                .containsExactly("Forum des radios du Sahel", "XIIe Congrès de la presse");
        assertThat(french.values(MEETING, "edition")).containsExactly("3", "12");
        assertThat(spanish.values(MEETING, "edition")).containsExactly("5", "6");
        assertThat(spanish.values(MEETING, "date")).containsExactly("2017-05-04/2017-05-06", "2019");
    }

    @Test
    void aMeetingWithoutAVerbIsReadInAChronology() {
        Found found = Found.in("""
                A chronology of co-operation on the lakes

                2001
                14 May. Radio Alpha and Radio Beta conclude the Lake Agreement on Daily Calls.

                2004
                6-7 October. First Lakes Media Conference, Ohrid, North Macedonia; 73 participants.
                """);

        assertThat(found.values(AGREEMENT, "date")).containsExactly("2001-05-14");
        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Radio Alpha", "Radio Beta");
        assertThat(found.values(MEETING, "date")).containsExactly("2004-10-06/2004-10-07");
        assertThat(found.values(MEETING, "place")).containsExactly("Ohrid, North Macedonia");
        assertThat(found.values(MEETING, "attendance")).containsExactly("73");
    }

    @Test
    void labelledLinesTellOfTheMeetingInTheHeading() {
        Found found = Found.in("""
                Minutes of the 9th Editors' Meeting

                Date: Thursday, 17 October 2019
                Place: Harbour Hall, Penang, Malaysia
                Present: 14 persons in all
                """);

        assertThat(found.values(MEETING, "date")).containsExactly("2019-10-17");
        assertThat(found.values(MEETING, "place")).containsExactly("Penang, Malaysia");
        assertThat(found.values(MEETING, "attendance")).containsExactly("14");
    }

    @Test
    void aNameBeforeItsDescriptionNamesTheMeeting() {
        Found found =
                Found.in("Voices of the Bay 2022, our yearly conference, will be in Nadi, Fiji, on 10 October 2022.");

        assertThat(found.values(MEETING, "title")).containsExactly("Voices of the Bay 2022");
        assertThat(found.values(MEETING, "place")).containsExactly("Nadi, Fiji");
    }

    @Test
    void aNameInQuotationMarksBelongsToTheMeeting() {
        Found found = Found.in("The seminar \u201cSounds of the Bay\u201d took place in Suva on 3 May 2019.");

        assertThat(found.values(MEETING, "title")).containsExactly("seminar \u201cSounds of the Bay\u201d");
        assertThat(found.values(MEETING, "date")).containsExactly("2019-05-03");
    }

    @Test
    void rowsBetweenBarsAreTableRows() {
        Found found = Found.in("""
                Traffic of the Atoll Exchange

                | Member | Items sent | Items taken |
                |---|---|---|
                | Radio Tonga | 120 | 340 |
                | Samoa Broadcasting | 98 | 210 |
                """);

        assertThat(found.values(OBSERVATION, "value")).containsExactlyInAnyOrder("120", "340", "98", "210");
        assertThat(found.values(OBSERVATION, "subject"))
                .contains("Radio Tonga", "Samoa Broadcasting")
                .hasSize(4);
    }

    @Test
    void aCountMayStandAfterItsNoun() {
        Found found = Found.in("""
                The Bay Exchange in figures

                - Items pushed: 1,230
                - Members: 18

                In May the number of members of the Exchange rose to 26.
                """);

        assertThat(found.values(OBSERVATION, "value")).containsExactly("1230", "18", "26");
        assertThat(found.values(OBSERVATION, "measure")).containsExactly("items_pushed", "members", "members");
    }

    @Test
    void broadcastersAreMembersWhereTheTextSaysSo() {
        Found found = Found.in("Eighteen broadcasters from seven countries are members of the Bridge. "
                + "The Hill Guild groups 118 companies in six states.");

        assertThat(found.values(OBSERVATION, "measure"))
                .containsExactly("members", "member_countries", "members", "member_countries");
    }

    @Test
    void theFirstMonthsOfAYearAreAnInterval() {
        Found found = Found.in("In the first nine months of 2019 members uploaded 1,864 files.");

        assertThat(found.values(OBSERVATION, "period")).containsExactly("2019-01/2019-09");
    }

    @Test
    void changesAndSharesAreOtherNumbers() {
        Found found = Found.in("In 2021 the Bay Exchange sent out 3,412 stories, 12 per cent more than in 2020. "
                + "Three more broadcasters joined.");

        assertThat(found.values(OBSERVATION, "value")).containsExactly("3412", "12", "3");
        assertThat(found.values(OBSERVATION, "measure")).containsExactly("items_pushed", "other", "other");
    }

    @Test
    void anActionPointIsAPromise() {
        Found found = Found.in("""
                Action points of the network

                (a) Harbour Radio to upload not less than 40 files each month from January 2020.
                (b) Members should think about the future.
                """);

        assertThat(found.values(COMMITMENT, "target")).containsExactly("40");
        assertThat(found.values(COMMITMENT, "period")).containsExactly("month");
    }

    @Test
    void theOpeningOfASentenceIsNoPartOfThePromise() {
        Found found = Found.in("Under the agreement, which runs until 2026, Hill Radio will train 15 editors a year.");

        assertThat(found.values(COMMITMENT, "text")).containsExactly("Hill Radio will train 15 editors a year");
        assertThat(found.values(COMMITMENT, "due")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The river rose overnight and more than 400 families had left their homes. The city council would meet on "
                        + "Thursday to discuss the repairs. \"We will rebuild the bridge,\" the mayor told reporters.",
                "United beat City 3-1 on Saturday. Some 62,000 spectators watched the match. The coach signed a two-year "
                        + "contract in May and has won 18 of 22 games.",
                "Scientists described a new frog. The team spent 14 months in the field and collected 38 specimens.",
                "Le maire a ouvert la nouvelle école. Les travaux ont duré deux ans. Le conseil municipal se réunira jeudi.",
                "El incendio destruyó 1.200 hectáreas de bosque. El gobierno anunció un plan de ayuda para las familias."
            })
    void newsOfOtherThingsGivesNoFacts(String text) {
        Found found = Found.in(text);

        for (FactKind kind : FactKind.values()) {
            assertThat(found.all(kind)).as(kind.wireName()).isEmpty();
        }
    }
}
