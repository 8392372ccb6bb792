package org.entente.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.benchmarks.scenario.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final List<String> KNOWN = List.of("stream", "intake", "reads");

    @Test
    void measureEverythingAsTheBarsSayUnlessToldOtherwise() {
        Options options = Options.parse(List.of(), KNOWN);

        assertThat(options)
                .isEqualTo(new Options(KNOWN, new Extent(Duration.ofSeconds(60), 20_000_000), Optional.empty(), false));
    }

    @Test
    void measureOnlyWhatIsNamedInTheOrderInWhichItRuns() {
        Options options = Options.parse(
                List.of("reads", "--seconds", "6", "stream", "--events", "20000", "--json", "a.json", "--keep"), KNOWN);

        assertThat(options)
                .isEqualTo(new Options(
                        List.of("stream", "reads"),
                        new Extent(Duration.ofSeconds(6), 20_000),
                        Optional.of(Path.of("a.json")),
                        true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "writes        | There is no scenario 'writes'; there are: stream, intake, reads.",
                "--fast        | There is no option '--fast' here.",
                "--seconds     | Something has to follow --seconds.",
                "--seconds 0   | --seconds is '0'; give a number from 6 to 600.",
                "--events many | --events is 'many'; give a number from 20000 to 1000000000."
            })
    void sayInALineWhatIsWrong(String arguments, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" ")), KNOWN))
                .isInstanceOf(Misuse.class)
                .hasMessage(message);
    }
}
