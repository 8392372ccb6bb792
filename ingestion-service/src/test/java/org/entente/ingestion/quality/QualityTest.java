package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ingestion.extraction.Extractor;
import org.junit.jupiter.api.Test;

/** Holds the extractor to what it has reached on the gold set. */
class QualityTest {

    @Test
    void theExtractorIsAsGoodAsRecorded() throws IOException {
        List<MarkedDocument> gold = Gold.documents();
        Extractor extractor = Extractor.create();
        Map<String, List<StatedFact>> found =
                gold.stream().collect(Collectors.toMap(MarkedDocument::name, document -> facts(extractor, document)));

        Levels now = Levels.of(gold, found);

        if (Gold.isRecording()) {
            now.write(Gold.RECORDED);
        }
        Levels recorded = Levels.read(Gold.RECORDED);
        assertThat(now.fallenSince(recorded))
                .as(() -> explanation(Scorer.score(gold, found), now, recorded))
                .isEmpty();
    }

    private static List<StatedFact> facts(Extractor extractor, MarkedDocument document) {
        return extractor.extract(document.text(), Optional.empty()).facts().stream()
                .map(StatedFact::of)
                .toList();
    }

    private static String explanation(Score score, Levels now, Levels recorded) {
        return String.join(
                "\n\n",
                "",
                ScoreReport.findings(score),
                ScoreReport.tables(score),
                now.comparedWith(recorded),
                "If the fall is meant, record the new level: " + Gold.HOW_TO_RECORD,
                "");
    }
}
