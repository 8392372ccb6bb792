package org.entente.ingestion.extraction.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Found;
import org.entente.ingestion.extraction.Samples;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void evidenceAddsUp() {
        Confidence confidence = new Confidence(Map.of("meeting", 1.0, "rule meeting.listed", -1.0));
        assertThat(confidence.of(Set.of("meeting"))).isEqualTo(0.73);
        assertThat(confidence.of(Set.of("meeting", "rule meeting.listed"))).isEqualTo(0.5);
        assertThat(confidence.of(Set.of("never seen"))).isEqualTo(0.5);
    }

    @Test
    void noFactIsEverCertain() {
        Confidence confidence = new Confidence(Map.of("plain", 20.0, "doubtful", -20.0));
        assertThat(confidence.of(Set.of("plain"))).isEqualTo(0.98);
        assertThat(confidence.of(Set.of("doubtful"))).isEqualTo(0.02);
    }

    @Test
    void aFitClaimsWhatTheFactsShow() {
        List<Judged> facts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            facts.add(new Judged("document " + i % 10, Set.of("fact", "plain"), i % 10 != 0));
            facts.add(new Judged("document " + i % 10, Set.of("fact", "doubtful"), i % 10 < 3));
        }
        Confidence fitted = Fitting.fit(facts);
        assertThat(fitted.of(Set.of("fact", "plain"))).isCloseTo(0.9, within(0.03));
        assertThat(fitted.of(Set.of("fact", "doubtful"))).isCloseTo(0.3, within(0.03));
    }

    @Test
    void evidenceOfOneDocumentAloneDoesNotVouchForItself() {
        List<Judged> facts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            facts.add(new Judged("a", Set.of("fact", "only in a"), true));
            facts.add(new Judged("b", Set.of("fact"), false));
        }
        assertThat(Fitting.crossValidated(facts))
                .filteredOn(Reliability.Claim::right)
                .allSatisfy(claim -> assertThat(claim.confidence()).isLessThan(0.5));
    }

    @Test
    void theFactsOfADocumentAreNotAllEquallySure() {
        assertThat(Found.extract(Samples.REPORT).facts().stream()
                        .map(ExtractedFact::confidence)
                        .distinct())
                .hasSizeGreaterThan(2);
    }
}
