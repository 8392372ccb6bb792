package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ingestion.extraction.Extractor;
import org.junit.jupiter.api.Test;

/** Holds the extractor to what it has reached on the gold set and on the unseen texts; of these it tells the figures only. */
class QualityTest {

    private final Extractor extractor = Extractor.create();

    @Test
    void theExtractorIsAsGoodAsRecorded() throws IOException {
        List<MarkedDocument> gold = Gold.documents();
        List<MarkedDocument> all = Stream.concat(gold.stream(), FactFiles.gold(Gold.UNSEEN).stream())
                .toList();
        Map<String, List<StatedFact>> found = all.stream().collect(Collectors.toMap(MarkedDocument::name, this::facts));

        Levels now = Levels.of(all, found);

        if (Gold.isRecording()) {
            now.write(Gold.RECORDED);
        }
        Levels recorded = Levels.read(Gold.RECORDED);
        assertThat(now.fallenSince(recorded))
                .as(() -> explanation(Scorer.score(gold, found), now, recorded))
                .isEmpty();
    }

    @Test
    void textsAboutOtherMattersGiveNextToNothing() throws IOException {
        List<MarkedDocument> texts = FactFiles.gold(Gold.WITHOUT_FACTS);

        assertThat(texts).hasSize(3).allSatisfy(text -> assertThat(facts(text)).hasSizeLessThanOrEqualTo(1));
    }

    private List<StatedFact> facts(MarkedDocument document) {
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
