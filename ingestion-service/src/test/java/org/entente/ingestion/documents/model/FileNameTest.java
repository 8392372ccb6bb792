package org.entente.ingestion.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\report.docx, report.docx",
        "a\u0000b\u0007.txt, ab.txt",
        "gpj.\u202Eexe, gpj.exe",
        "Bericht über Köln.pdf, Bericht über Köln.pdf"
    })
    void onlyTheNameIsKept(String given, String kept) {
        assertThat(FileName.of(given)).map(FileName::value).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "dir/", "\u0007"})
    void thereMayBeNoNameLeft(String given) {
        assertThat(FileName.of(given)).isEmpty();
    }

    @Test
    void aLongNameKeepsItsEnd() {
        FileName name = FileName.of("x".repeat(500) + ".pdf").orElseThrow();

        assertThat(name.value()).hasSize(200).endsWith(".pdf");
    }
}
