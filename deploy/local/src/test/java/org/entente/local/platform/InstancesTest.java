package org.entente.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.entente.local.supervision.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {

    @TempDir
    Path folder;

    @Test
    void theFirstInstanceHasTheServicesNameAndTheOthersHaveANumberBehindIt() {
        Instances wanted = Instances.parse(List.of("metrics-service=3"));

        assertThat(wanted.names("metrics-service"))
                .containsExactly("metrics-service", "metrics-service-2", "metrics-service-3");
        assertThat(wanted.names("gateway")).containsExactly("gateway");
    }

    @Test
    void aWishIsReadAsItWasWritten() {
        Path file = folder.resolve("instances");
        assertThat(Instances.read(file).of("metrics-service")).isEqualTo(1);

        Instances.parse(List.of("metrics-service=4")).write(file);

        assertThat(Instances.read(file).of("metrics-service")).isEqualTo(4);
    }

    @Test
    void theLaterWishWins() {
        Instances both =
                Instances.parse(List.of("metrics-service=4")).with(Instances.parse(List.of("metrics-service=2")));

        assertThat(both.wishes()).containsExactly("metrics-service=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metrics-service    | is no number of instances",
                "metrics-service=two | is no number of instances",
                "metrics-service=0  | 1 to 6 instances can run",
                "metrics-service=7  | 1 to 6 instances can run",
                "gateway=2          | runs once; several instances can run of: metrics-service.",
            })
    void whatCannotBeIsNamed(String wish, String reason) {
        assertThatThrownBy(() -> Instances.parse(List.of(wish)))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining(reason);
    }
}
