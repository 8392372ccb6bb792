package org.entente.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void textThatASpreadsheetWouldRunIsBehindAnApostrophe() {
        assertThat(written("=1+2", "+cmd", "-A1", "@SUM(A1)")).isEqualTo("'=1+2,'+cmd,'-A1,'@SUM(A1)");
        assertThat(written("\t=1+2", "\r=1+2", "\n=1+2")).isEqualTo("'\t=1+2,\"'\r=1+2\",\"'\n=1+2\"");
        assertThat(written("=HYPERLINK(\"https://x.example\",1)", "-1+cmd|' /C calc'!A0"))
                .isEqualTo("\"'=HYPERLINK(\"\"https://x.example\"\",1)\",'-1+cmd|' /C calc'!A0");
    }

    @Test
    void numbersAndOtherTextAreLeftAsTheyAre() {
        assertThat(written("-3", "-0.5000", "+2", "-1.2E+3", "0", "")).isEqualTo("-3,-0.5000,+2,-1.2E+3,0,");
        assertThat(written("kbc-ke", "a=b", "2018-07", "more, or \"less\"", "'twas"))
                .isEqualTo("kbc-ke,a=b,2018-07,\"more, or \"\"less\"\"\",'twas");
    }

    private static String written(String... values) {
        String csv = CsvWriter.write(new Line(List.of(values)));
        assertThat(csv).startsWith("values\r\n").endsWith("\r\n");
        return csv.substring("values\r\n".length(), csv.length() - "\r\n".length());
    }

    /** A table of one line. */
    private record Line(List<String> values) implements Table {

        @Override
        public List<String> header() {
            return List.of("values");
        }

        @Override
        public Stream<List<String>> rows() {
            return Stream.of(values);
        }
    }
}
