package org.entente.ingestion.quality.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.extraction.merge.Judged;
import org.entente.ingestion.quality.FactFiles;
import org.entente.ingestion.quality.MarkedDocument;
import org.entente.ingestion.quality.Scorer;
import org.entente.ingestion.quality.StatedFact;

/** Judges what the extractor finds in texts by what people have marked in them. */
public final class MarkedFolder {
    private final Extractor extractor;

    public MarkedFolder(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Every fact that the extractor finds in the texts of a gold set, judged. */
    public List<Judged> judge(Path folder) throws IOException {
        return FactFiles.gold(folder).stream()
                .flatMap(document -> judge(document).stream())
                .toList();
    }

    private List<Judged> judge(MarkedDocument document) {
        List<ExtractedFact> found =
                extractor.extract(document.text(), Optional.empty()).facts();
        List<Boolean> right =
                Scorer.judge(document, found.stream().map(StatedFact::of).toList());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            judged.add(new Judged(document.name(), found.get(i).evidence(), right.get(i)));
        }
        return judged;
    }
}
