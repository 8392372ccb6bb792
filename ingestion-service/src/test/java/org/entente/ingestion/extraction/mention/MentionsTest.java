package org.entente.ingestion.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    private static final Lexicons LEXICONS = Lexicons.load();
    private static final LocalDate WEDNESDAY = LocalDate.of(2020, 6, 17);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It met on 5 March 2019.|2019-03-05",
                "It met on March 5, 2019.|2019-03-05",
                "It met on 12th May 2014.|2014-05-12",
                "It met in May 2019.|2019-05",
                "It met in 2019.|2019",
                "It met on 2019-10-28.|2019-10-28",
                "It met from 14 to 16 June 2022.|2022-06-14/2022-06-16",
                "It met on 23 and 24 November 2017.|2017-11-23/2017-11-24",
                "It met on October 5-7, 2015.|2015-10-05/2015-10-07",
                "It met from 30 June to 2 July 2015.|2015-06-30/2015-07-02",
                "It ran from July 2017 to October 2018.|2017-07/2018-10",
                "It ran between March and August 2021.|2021-03/2021-08",
                "It has run since 2016.|2016/..",
                "It will meet in autumn 2018.|2018-23",
                "It ran in the first half of 2019.|2019-01/2019-06",
                "It met on Monday.|2020-06-15",
                "It will meet on Monday.|2020-06-22",
                "It met yesterday.|2020-06-16",
                "It meets next month.|2020-07",
                "It met on 3 May.|2020-05-03",
                "It ends by the end of June 2018.|2018-06"
            })
    void datesAreReadAsEdtf(String sentence, String edtf) {
        assertThat(read(sentence, "en").dates()).extracting(DateMention::edtf).containsExactly(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|Se celebró del 20 al 22 de agosto de 2019.|2019-08-20/2019-08-22",
                "es|Se firmará el 14 de octubre.|2020-10-14",
                "fr|Il s'est tenu du 3 au 5 mars 2016.|2016-03-03/2016-03-05",
                "fr|Il aura lieu le 1er juin 2017.|2017-06-01"
            })
    void datesAreReadInOtherLanguages(String language, String sentence, String edtf) {
        assertThat(read(sentence, language).dates())
                .extracting(DateMention::edtf)
                .containsExactly(edtf);
    }

    @Test
    void aWeekdayIsLeftOutWhereTheDocumentHasNoDate() {
        assertThat(new Reader(lexicon("en"))
                        .read("It met on Monday.", Optional.empty())
                        .get(0)
                        .dates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There are 1,749 items.|1749",
                "There are fifty-four items.|54",
                "There are two hundred and twelve items.|212",
                "There are 1.2 million items.|1200000",
                "There are five (5) items.|5",
                "There are a dozen items.|12"
            })
    void numbersAreReadInDigitsAndWords(String sentence, String digits) {
        assertThat(read(sentence, "en").numbers())
                .extracting(NumberMention::digits)
                .containsExactly(digits);
    }

    @Test
    void aNumberKnowsTheQualifierBeforeIt() {
        NumberMention number =
                read("It has more than 40 members.", "en").numbers().get(0);
        assertThat(number.qualifier().orElseThrow().value()).isEqualTo("at_least");
    }

    @Test
    void separatorsFollowTheLanguage() {
        assertThat(read("Hay 2.981 notas.", "es").numbers())
                .extracting(NumberMention::digits)
                .containsExactly("2981");
        assertThat(read("Il y a 1 749 sujets.", "fr").numbers())
                .extracting(NumberMention::digits)
                .contains("1749");
    }

    @Test
    void ordinalsTimesAndCodesAreNoNumbers() {
        assertThat(read("The third round began at 15:30 with Covid-19 tests.", "en")
                        .numbers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met Alpine Radio of Austria.|Alpine Radio|ORGANISATION",
                "They met the Government of Austria.|Government of Austria|ORGANISATION",
                "They met the Lake News Union (LNU).|Lake News Union (LNU)|ORGANISATION",
                "They met the Ministry of Culture and Tourism.|Ministry of Culture and Tourism|ORGANISATION",
                "They went to Trinidad and Tobago.|Trinidad and Tobago|COUNTRY",
                "They asked the European Union.|European Union|GROUP",
                "They met the Alpine news agency.|Alpine news agency|ORGANISATION"
            })
    void namesAreFoundWhole(String sentence, String name, NameMention.Kind kind) {
        NameMention mention = read(sentence, "en").names().get(0);
        assertThat(sentence.substring(mention.span().start(), mention.span().end()))
                .isEqualTo(name);
        assertThat(mention.kind()).isEqualTo(kind);
    }

    @Test
    void twoNamesJoinedByAndAreTwo() {
        assertThat(read("It met with Chad and Mali.", "en").names()).hasSize(2);
    }

    private static Reading read(String sentence, String language) {
        List<Reading> readings = new Reader(lexicon(language)).read(sentence, Optional.of(WEDNESDAY));
        return readings.get(0);
    }

    private static Lexicon lexicon(String language) {
        return LEXICONS.all().stream()
                .filter(lexicon -> lexicon.language().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
