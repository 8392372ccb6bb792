package org.entente.ingestion.extraction.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.ingestion.extraction.merge.Reliability.Bin;
import org.entente.ingestion.extraction.merge.Reliability.Claim;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void claimsAreComparedWithWhatWasRightTenthByTenth() {
        Reliability reliability = Reliability.of(
                List.of(new Claim(0.5, true), new Claim(0.5, false), new Claim(1, true), new Claim(1, false)));
        assertThat(reliability.bins()).containsExactly(new Bin(2, 0.5, 0.5), new Bin(2, 1, 0.5));
        assertThat(reliability.calibrationError()).isEqualTo(0.25);
        assertThat(reliability.brier()).isCloseTo(0.375, within(1e-9));
    }

    @Test
    void aTenthWithoutClaimsIsLeftOut() {
        assertThat(Reliability.of(List.of(new Claim(0.93, true))).table()).isEqualTo("""
                        | facts | mean confidence | right |
                        |---|---|---|
                        | 1 | 0.93 | 1.00 |

                        Calibration error 0.070, Brier score 0.005
                        """);
    }
}
