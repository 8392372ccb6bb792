package org.entente.ingestion.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Extraction;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Extractor EXTRACTOR = Extractor.create();

    private static final String SWAHILI =
            "Shirika la Utangazaji la Kenya na Shirika la Utangazaji la Tanzania zilitia saini makubaliano ya ushirikiano "
                    + "mjini Dodoma siku ya Jumatatu. Makubaliano hayo yanahusu kubadilishana habari za kila siku pamoja na "
                    + "mafunzo kwa waandishi wa habari 25 kutoka nchi zote mbili kwa muda wa miaka mitatu.";

    private static final String PORTUGUESE =
            "As duas emissoras assinaram um acordo de cooperação em Lisboa na segunda-feira, informou a agência. "
                    + "O acordo prevê a troca diária de notícias e a formação de 20 jornalistas em cada país até ao final do ano, "
                    + "disse o ministro, que não quis adiantar mais pormenores sobre a reunião.";

    private static final String ARABIC =
            "وقعت الإذاعتان اتفاقا للتعاون في تونس يوم الاثنين. وينص الاتفاق على تبادل 12 برنامجا كل شهر بين البلدين.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The forum was held in Oslo on Monday and it was attended by editors from all of the stations.
                    es | El foro se celebró en Quito el lunes y fue el primero que la red organiza con las emisoras.
                    fr | Le forum est organisé par la radio et les membres de l'union ont signé un accord sur les échanges.
                    """)
    void theLanguageIsToldAndSupported(String language, String text) {
        Extraction extraction = extract(text);
        assertThat(extraction.language()).contains(language);
        assertThat(extraction.languageConfidence()).isGreaterThan(0.9);
        assertThat(extraction.isSupported()).isTrue();
    }

    @Test
    void aTextTooShortToTellHasNoLanguageAndIsReadAsEnglish() {
        assertThat(extract("7 8 9").language()).isEmpty();
        assertThat(extract("7 8 9").isSupported()).isTrue();
    }

    @Test
    void theLettersOfAReferenceNumberAreNoWords() {
        Extraction extraction = extract("""
                By then the exchange had 31 members, who had uploaded more than 1,200 items.

                Our reference: c3082692-818a-43bc-a0a6-f0d04007ea7a
                """);

        assertThat(extraction.language()).contains("en");
        assertThat(facts(extraction, FactKind.OBSERVATION)).hasSize(2);
    }

    @Test
    void aLanguageWithoutWordListsGivesNoFactsAndSaysSo() {
        assertUnsupported(SWAHILI, "sw");
        assertUnsupported(PORTUGUESE, "pt");
        assertUnsupported(ARABIC, "und-Arab");
        assertUnsupported("Соглашение о сотрудничестве было подписано в Москве 12 мая 2019 года.", "und-Cyrl");
        assertUnsupported("双方于2019年5月12日在北京签署了合作协议。", "und-Hani");
    }

    private static void assertUnsupported(String text, String language) {
        Extraction extraction = extract(text);
        assertThat(extraction.language()).contains(language);
        assertThat(extraction.isSupported()).isFalse();
        assertThat(extraction.facts()).isEmpty();
    }

    @Test
    void aFrenchParagraphOfAnEnglishDocumentIsReadInFrench() {
        String text =
                "The two stations signed a cooperation agreement in Oslo on 3 May 2019, and it is in force now.\n\n"
                        + "Le troisième Forum des radios du lac s'est tenu à Genève du 4 au 6 juin 2018 avec les membres de l'union.\n";
        List<ExtractedFact> meetings = facts(extract(text), FactKind.MEETING);
        assertThat(meetings).singleElement().satisfies(meeting -> {
            assertThat(meeting.first("edition").orElseThrow().value()).isEqualTo("3");
            assertThat(meeting.first("date").orElseThrow().value()).isEqualTo("2018-06-04/2018-06-06");
        });
        assertThat(facts(extract(text), FactKind.AGREEMENT)).hasSize(1);
    }

    @Test
    void anArabicParagraphOfAnEnglishDocumentGivesNoFactsAndHurtsNoOther() {
        String english =
                "The two stations signed the Lake Media Agreement in Oslo on 3 May 2019, and it is in force now. "
                        + "It was the first of its kind, and it has been in use at all of the stations from that day on.";
        Extraction mixed = extract(english + "\n\n" + ARABIC + "\n");
        assertThat(mixed.language()).contains("en");
        assertThat(mixed.facts()).isEqualTo(extract(english).facts()).isNotEmpty();
    }

    @Test
    void aLanguageIsAddedByAFolderAlone() {
        Extractor extended = Extractor.with(Lexicons.load(
                List.of("/org/entente/ingestion/extraction/", "/org/entente/ingestion/extraction-test/")));
        Extraction extraction = extended.extract(
                "Het derde Meerforum werd gehouden in Utrecht op 4 juni 2018 en het was de laatste van de reeks.",
                Optional.empty());
        assertThat(extraction.language()).contains("nl");
        assertThat(facts(extraction, FactKind.MEETING)).singleElement().satisfies(meeting -> {
            assertThat(meeting.first("date").orElseThrow().value()).isEqualTo("2018-06-04");
            assertThat(meeting.first("status").orElseThrow().value()).isEqualTo("held");
        });
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(text, Optional.empty());
    }

    private static List<ExtractedFact> facts(Extraction extraction, FactKind kind) {
        return extraction.facts().stream().filter(fact -> fact.kind() == kind).toList();
    }
}
