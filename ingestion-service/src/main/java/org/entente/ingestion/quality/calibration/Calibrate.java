package org.entente.ingestion.quality.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.extraction.merge.Confidence;
import org.entente.ingestion.extraction.merge.Fitting;
import org.entente.ingestion.extraction.merge.Judged;
import org.entente.ingestion.extraction.merge.Reliability;

/**
 * Command line: fits the confidence to folders of marked texts, writes its weights and prints how reliable it is. Usage:
 * {@code java … Calibrate WEIGHTS GOLD…}; {@code -} for WEIGHTS writes none.
 */
public final class Calibrate {
    private Calibrate() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("Usage: Calibrate WEIGHTS GOLD…");
            System.exit(2);
        }
        List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        List<Judged> facts = judged(folders);
        if (arguments[0].equals("-")) {
            Confidence fitted = Confidence.fitted();
            System.out.println("As fitted before:\n"
                    + Reliability.of(claims(fitted, facts)).table());
        } else {
            Files.writeString(Path.of(arguments[0]), weights(facts));
        }
        System.out.println("By fits that have not seen the document:\n"
                + Reliability.of(Fitting.crossValidated(facts)).table());
    }

    private static List<Judged> judged(List<Path> folders) throws IOException {
        MarkedFolder marked = new MarkedFolder(Extractor.create());
        List<Judged> facts = new ArrayList<>();
        for (Path folder : folders) {
            facts.addAll(marked.judge(folder));
        }
        return facts;
    }

    /** What a confidence claims of judged facts. */
    public static List<Reliability.Claim> claims(Confidence confidence, List<Judged> facts) {
        return facts.stream()
                .map(fact -> new Reliability.Claim(confidence.of(fact.evidence()), fact.right()))
                .toList();
    }

    private static String weights(List<Judged> facts) {
        StringBuilder file =
                new StringBuilder("# Written by Calibrate: evidence, what it adds to the log-odds that a fact is"
                        + " right, facts with it, right ones of them.\n");
        new TreeMap<>(Fitting.fit(facts).weights()).forEach((name, weight) -> file.append(line(name, weight, facts)));
        return file.toString();
    }

    private static String line(String name, double weight, List<Judged> facts) {
        List<Judged> with =
                facts.stream().filter(fact -> fact.evidence().contains(name)).toList();
        long right = with.stream().filter(Judged::right).count();
        return String.format(Locale.ROOT, "%s\t%.3f\t%d\t%d\n", name, weight, with.size(), right);
    }
}
