package org.entente.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventIdsTest {

    @ParameterizedTest
    @CsvSource({
        "0badcafe-000000000000, 0, 0badcafe-000000000000",
        "0badcafe-000000000000, 499, 0badcafe-000000000499",
        "0badcafe-000000000999, 1, 0badcafe-000000001000",
        "0badcafe-000000009750, 400, 0badcafe-000000010150",
        "0badcafe-099999999999, 2, 0badcafe-100000000001"
    })
    void countsUpInPlace(String first, int after, String expected) {
        byte[] text = "id:123456789012345678901!".getBytes(US_ASCII);

        EventIds.write(text, 3, first.getBytes(US_ASCII), after);

        assertThat(new String(text, US_ASCII)).isEqualTo("id:" + expected + "!");
    }

    @Test
    void differFromRunToRun() {
        assertThat(new EventIds().next()).isNotEqualTo(new EventIds().next());
    }
}
