package org.entente.ingestion.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.contracts.FactKind.AGREEMENT;

import org.entente.ingestion.extraction.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hill Radio (HR) and Shore Television (ST) inked an agreement on sports footage.|Hill Radio (HR);Shore Television (ST)",
                "A letter of intent was initialled by Hill Radio and Shore Television in Quito.|Hill Radio;Shore Television",
                "The signing of the Letter of Intent between Hill Radio and Shore Television took place in Quito.|Hill Radio;Shore Television",
                "The Media Accord was signed by HRT Director General Ana Sol and STV Chairman Tom Reed.|HRT;STV",
                "Kenya's Hill Agency and Togo's Shore Agency are set to sign a roadmap on news flow.|Hill Agency;Shore Agency",
                "The Media Accord was signed by the Governments of Kenya, Togo and Benin in 2009.|Kenya;Togo;Benin"
            })
    void thePartiesAreThoseWhoConcludeHoweverItIsSaid(String sentence, String parties) {
        assertThat(String.join(";", Found.in(sentence).values(AGREEMENT, "parties")))
                .isEqualTo(parties);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile and Peru signed an agreement on film archives in 2016.|treaty",
                "Hill Radio and Shore Television signed an agreement on film archives in 2016.|agreement",
                "Chile and Peru signed a protocol on frequencies in 2016.|treaty",
                "Hill Radio and Shore Television signed a protocol on frequencies in 2016.|agreement"
            })
    void whatStatesConcludeIsATreaty(String sentence, String type) {
        assertThat(Found.in(sentence).values(AGREEMENT, "type")).containsExactly(type);
    }

    @Test
    void aLaterSentenceAddsWhereTheAgreementWasSigned() {
        Found found =
                Found.in("Hill Radio and Shore Television signed a memorandum of understanding on archives in 2018. "
                        + "The memorandum was signed in Windhoek.");

        assertThat(found.values(AGREEMENT, "title")).containsExactly("memorandum of understanding on archives");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Windhoek");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2018");
    }

    @Test
    void aTitleKeepsItsComplementAndLosesItsParties() {
        Found found = Found.in("A Joint Statement on countering rumours was adopted in Tbilisi on 12 June 2018. "
                + "A Memorandum of Understanding on news exchange between Chad and Mali was signed in 2019.");

        assertThat(found.values(AGREEMENT, "title"))
                .containsExactly(
                        "Joint Statement on countering rumours", "Memorandum of Understanding on news exchange");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No agreement was signed at the summit.",
                "Talks broke down and no memorandum was signed.",
                "The licence agreement with Hill Radio, announced in May, was not concluded.",
                "They hoped that a memorandum of understanding would be signed soon.",
                "The two ministries plan to meet again."
            })
    void whatDidNotComeAboutIsNoAgreement(String sentence) {
        assertThat(Found.in(sentence).all(AGREEMENT)).isEmpty();
    }

    @Test
    void theTwoSidesAreTheStatesInTheNameOfTheirMeeting() {
        Found found = Found.in(
                "The third Fiji-Tonga Radio Consultations were held in Suva on 3 May 2021. "
                        + "On the occasion of the Consultations the two sides signed a Memorandum of Understanding on Storm News.");

        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Fiji", "Tonga");
        assertThat(found.values(AGREEMENT, "occasion")).containsExactly("third Fiji-Tonga Radio Consultations");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Suva");
    }

    @Test
    void whatTheMinistersAdoptWasAdoptedAtTheirMeeting() {
        Found found = Found.in("The Sixth Ministerial Conference on Media was held in Doha in March 2017. "
                + "The ministers adopted the Doha Declaration on Fair News.");

        assertThat(found.values(AGREEMENT, "occasion")).containsExactly("Sixth Ministerial Conference on Media");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Doha");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2017-03");
        assertThat(found.values(AGREEMENT, "parties")).isEmpty();
    }

    @Test
    void aDocumentThatIsAnInstrumentIsNamedByAllItsHeading() {
        Found found = Found.in("""
                MEMORANDUM OF UNDERSTANDING
                ON THE EXCHANGE OF SOUND ARCHIVES

                between

                HILL RADIO INSTITUTE, with its seat in Graz,

                and

                THE SHORE FILM LIBRARY, with its seat in Split

                The parties have reached the following understanding.

                Article 1. They shall work together.

                Signed at Maribor, on 9 November 2020, in two originals.
                """);

        assertThat(found.values(AGREEMENT, "title"))
                .containsExactly("MEMORANDUM OF UNDERSTANDING ON THE EXCHANGE OF SOUND ARCHIVES");
        assertThat(found.values(AGREEMENT, "parties")).containsExactly("HILL RADIO INSTITUTE", "SHORE FILM LIBRARY");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2020-11-09");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Maribor");
    }

    @Test
    void aListUnderAHeadingTellsItsAgreementsWithoutAVerb() {
        Found found = Found.in("""
                News from the coast, no. 7, August 2022

                SIGNED
                - Reef FM and Lagoon Radio: a music-sharing agreement, Honiara, 19 July 2022.
                """);

        assertThat(found.values(AGREEMENT, "title")).containsExactly("music-sharing agreement");
        assertThat(found.values(AGREEMENT, "status")).containsExactly("signed");
        assertThat(found.values(AGREEMENT, "parties")).containsExactly("Reef FM", "Lagoon Radio");
        assertThat(found.values(AGREEMENT, "date")).containsExactly("2022-07-19");
        assertThat(found.values(AGREEMENT, "place")).containsExactly("Honiara");
    }

    @Test
    void frenchAndSpanishInstrumentsAreReadWithTheirParties() {
        Found french = Found.in(
                "Le Réseau des radios du Sud (RRS) et l'Université du Fleuve ont signé à Dakar, le 3 mars 2021, "
                        + "un protocole d'accord sur la formation des reporters. Les membres du réseau en sont contents.");
        Found spanish = Found.in(
                "La Red de Emisoras (RDE) y la Televisión Nacional de Chile firmaron en Lima, el 3 de marzo "
                        + "de 2021, un convenio de cooperación para el intercambio de noticias. Los miembros de la red lo celebran.");

        assertThat(french.values(AGREEMENT, "parties"))
                .containsExactly("Réseau des radios du Sud (RRS)", "Université du Fleuve");
        assertThat(french.values(AGREEMENT, "date")).containsExactly("2021-03-03");
        assertThat(spanish.values(AGREEMENT, "parties"))
                .containsExactly("Red de Emisoras (RDE)", "Televisión Nacional de Chile");
        assertThat(spanish.values(AGREEMENT, "place")).containsExactly("Lima");
    }
}
