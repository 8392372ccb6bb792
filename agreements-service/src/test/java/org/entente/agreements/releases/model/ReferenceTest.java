package org.entente.agreements.releases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private final CountryNames countries = CountryNames.english();

    @Test
    void anAgreementIsNamedByCountriesYearAndTitle() {
        assertThat(reference(
                        List.of("Russia", "China"),
                        "2019-10-28",
                        "Wuxi Consensus on China-Russia Internet Media Cooperation"))
                .isEqualTo("CHN-RUS_2019_wuxi-consensus-on-china-russia-internet-media");
    }

    @Test
    void organisationsAreNamedByTheirNamesAfterTheCountries() {
        assertThat(reference(List.of("Steppe News Union (SNU)", "Kenya"), "2018", "Charter"))
                .isEqualTo("KEN-steppe-news-union-snu_2018_charter");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(reference(List.of(), null, "The Charter")).isEqualTo("charter");
        assertThat(reference(List.of(), "../2019", "Charter")).isEqualTo("charter");
        assertThat(reference(List.of("中国"), null, "无锡共识")).isEqualTo("agreement");
    }

    @Test
    void theYearIsNotSaidTwice() {
        assertThat(reference(List.of(), "2019-10", "2019 China-Russia Internet Media Forum"))
                .isEqualTo("2019_china-russia-internet-media-forum");
    }

    @Test
    void aReferenceStaysReadableHoweverMuchThereIsToSay() {
        String longest = reference(
                List.of("Kenya", "Uganda", "Tanzania", "Rwanda", "Burundi", "South Sudan"),
                "2013/2017",
                "supercalifragilistic".repeat(20));

        assertThat(longest).startsWith("BDI-KEN-RWA-SSD_2013_super").hasSizeLessThan(120);
    }

    @Test
    void accentsBecomePlainLetters() {
        assertThat(reference(List.of("Côte d’Ivoire", "Türkiye"), "2020", "Convención económica"))
                .isEqualTo("CIV-TUR_2020_convencion-economica");
    }

    @ParameterizedTest
    @CsvSource({
        "China, CHN",
        "the People's Republic of China, CHN",
        "Russian Federation, RUS",
        "Government of the Republic of Kenya, KEN",
        "United Republic of Tanzania, TZA",
        "United States, USA",
        "the United Kingdom, GBR",
        "Republic of Korea, KOR",
        "Viet Nam, VNM",
        "Islamic Republic of Iran, IRN",
        "Ivory Coast, CIV",
        "DR Congo, COD",
        "United Arab Emirates, ARE"
    })
    void aCountryIsKnownByItsUsualNames(String name, String code) {
        assertThat(countries.alpha3(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ASEAN", "SCO member states", "Cyberspace Administration of China", "China Media Group", ""})
    void aBodyWithACountryInItsNameIsNoCountry(String name) {
        assertThat(countries.alpha3(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "../x", "ä", "a__b", "-a", "a\u0000"})
    void whatCannotBeAReferenceIsNone(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    private String reference(List<String> parties, String date, String title) {
        return new ReferenceParts(countries)
                .parties(parties)
                .yearOf(Optional.ofNullable(date).map(EdtfDate::new))
                .titled(Optional.of(title), RecordKind.AGREEMENT)
                .text();
    }
}
