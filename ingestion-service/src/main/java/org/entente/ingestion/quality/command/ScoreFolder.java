package org.entente.ingestion.quality.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ingestion.quality.FactFiles;
import org.entente.ingestion.quality.MarkedDocument;
import org.entente.ingestion.quality.Score;
import org.entente.ingestion.quality.ScoreReport;
import org.entente.ingestion.quality.Scorer;
import org.entente.ingestion.quality.StatedFact;

/** Scores a folder of proposed facts against a gold set. */
final class ScoreFolder {

    private final PrintStream out;
    private final PrintStream err;

    ScoreFolder(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Path goldFolder, Path predictedFolder, boolean withErrors) throws IOException {
        Refusal.unlessFolder(goldFolder);
        Refusal.unlessFolder(predictedFolder);
        List<MarkedDocument> gold = FactFiles.gold(goldFolder);
        if (gold.isEmpty()) {
            throw new Refusal("There are no .json files in " + goldFolder + ".");
        }
        Map<String, List<StatedFact>> predicted = FactFiles.predicted(predictedFolder);
        warn(gold, predicted);
        Score score = Scorer.score(gold, predicted);
        if (withErrors) {
            out.println(ScoreReport.findings(score) + "\n");
        }
        out.println(ScoreReport.tables(score));
        return QualityCommand.DONE;
    }

    private void warn(List<MarkedDocument> gold, Map<String, List<StatedFact>> predicted) {
        Set<String> names = gold.stream().map(MarkedDocument::name).collect(Collectors.toSet());
        names.stream()
                .filter(name -> !predicted.containsKey(name))
                .sorted()
                .forEach(name -> err.println("  " + name + ": no facts are given, which counts as none found."));
        predicted.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> err.println("  " + name + ": there is no gold, so it is left out."));
    }
}
