package org.entente.ingestion.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.extraction.merge.Confidence;
import org.entente.ingestion.extraction.merge.Fitting;
import org.entente.ingestion.extraction.merge.Judged;
import org.entente.ingestion.extraction.merge.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
    private static final double RECORDED = 0.08;
    private static final String TEXT =
            "The Lake Radio Union signed a memorandum of understanding with the Alpine News Agency in Geneva on 3 May 2019.";

    private final MarkedFolder marked = new MarkedFolder(Extractor.create());

    @Test
    void confidencesHoldOnTheGoldSet() throws IOException, URISyntaxException {
        URL gold = getClass().getResource("/org/entente/ingestion/quality/gold");
        List<Judged> facts = marked.judge(Path.of(gold.toURI()));
        Reliability fitted = Reliability.of(Calibrate.claims(Confidence.fitted(), facts));
        Reliability unseen = Reliability.of(Fitting.crossValidated(facts));
        assertThat(fitted.calibrationError()).as(fitted.table()).isLessThan(RECORDED);
        assertThat(unseen.calibrationError()).as(unseen.table()).isLessThan(RECORDED);
    }

    @Test
    void aFactThatPeopleMarkedIsRightAndAnotherIsNot(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("release.txt"), TEXT);
        Files.writeString(folder.resolve("release.json"), """
                {"facts": [{"kind": "agreement", "fields": {
                  "title": {"value": "memorandum of understanding with the Alpine News Agency", "start": 30, "end": 84}}}]}
                """);
        assertThat(marked.judge(folder)).extracting(Judged::right).containsExactly(true);
        Files.writeString(folder.resolve("release.json"), "{\"facts\": []}");
        assertThat(marked.judge(folder)).extracting(Judged::right).containsExactly(false);
    }
}
