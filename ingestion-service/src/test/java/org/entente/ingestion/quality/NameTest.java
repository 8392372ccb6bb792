package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the Delta Forum                | DELTA FORUM!
        Conférence de l'Océan          | conference de l’ocean
        Kenya's Kisumu Trust           | Kenya Kisumu Trust
        Lake Union (LU)                | Lake Union
        Lake Union (LU)                | LU
        Straße der Medien              | STRASSE DER MEDIEN
        third Lake Forum on New Media  | Lake Forum on New Media
        """)
    void takesForTheSame(String one, String other) {
        assertThat(Name.of(one).isSameAs(Name.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lake Forum          | Lake Council
        Dakar (Senegal)     | Senegal
        Forum               | second Forum in Lomé
        ---                 | ---
        """)
    void keepsApart(String one, String other) {
        assertThat(Name.of(one).isSameAs(Name.of(other))).isFalse();
    }

    @Test
    void comparesANameOfArticlesOnlyByItsArticles() {
        assertThat(Name.of("La La").isSameAs(Name.of("la la"))).isTrue();
    }
}
