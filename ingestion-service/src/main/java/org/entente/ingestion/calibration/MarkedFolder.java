package org.entente.ingestion.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Extractor;
import org.entente.ingestion.extraction.merge.Judged;

/**
 * Judges what the extractor finds in texts by what people have marked in them. {@code NAME.json} holds the facts of
 * {@code NAME.txt}, which lies beside it or in a folder {@code documents} beside its folder.
 */
public final class MarkedFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Extractor extractor;

    public MarkedFolder(Extractor extractor) {
        this.extractor = extractor;
    }

    private record Pair(int marked, int proposed, double likeness) {}

    /** Every fact that the extractor finds in the folder's texts, judged. */
    public List<Judged> judge(Path folder) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            String name = file.getFileName().toString().replaceFirst("\\.json$", "");
            List<ExtractedFact> proposed = extractor
                    .extract(Files.readString(text(file, name)), Optional.empty())
                    .facts();
            Set<Integer> right = right(JSON.readTree(file.toFile()).path("facts"), proposed);
            for (int i = 0; i < proposed.size(); i++) {
                judged.add(new Judged(name, proposed.get(i).evidence(), right.contains(i)));
            }
        }
        return judged;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path text(Path file, String name) {
        Path beside = file.resolveSibling(name + ".txt");
        return Files.exists(beside)
                ? beside
                : file.toAbsolutePath().getParent().resolveSibling("documents").resolve(name + ".txt");
    }

    /** Pairs marked and proposed facts, the likest first; a second telling of a marked fact is not right. */
    private static Set<Integer> right(JsonNode marked, List<ExtractedFact> proposed) {
        List<Pair> pairs = new ArrayList<>();
        for (int m = 0; m < marked.size(); m++) {
            for (int p = 0; p < proposed.size(); p++) {
                pairs.add(new Pair(m, p, Likeness.of(marked.get(m), proposed.get(p))));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Set<Integer> found = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (Pair pair : pairs) {
            boolean free = !found.contains(pair.marked()) && !right.contains(pair.proposed());
            if (pair.likeness() > 0 && free) {
                found.add(pair.marked());
                right.add(pair.proposed());
            }
        }
        return right;
    }
}
