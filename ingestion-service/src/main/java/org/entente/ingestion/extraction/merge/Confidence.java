package org.entente.ingestion.extraction.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how likely a fact is right. Each piece of evidence adds its weight to the log-odds; the weights were fitted to facts
 * that people had marked, so that of facts given 0.8 about 80 % are right.
 *
 * @param weights what each piece of evidence adds; what is not in it adds nothing
 */
public record Confidence(Map<String, Double> weights) {
    private static final String FITTED = "/org/entente/ingestion/extraction/confidence.tsv";
    private static final double LEAST = 0.02;
    private static final double MOST = 0.98;

    public Confidence {
        weights = Map.copyOf(weights);
    }

    /** The confidence that was fitted to the gold set. */
    public static Confidence fitted() {
        try (InputStream file = Confidence.class.getResourceAsStream(FITTED)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + FITTED);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Confidence(weights(reader.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FITTED, e);
        }
    }

    private static Map<String, Double> weights(List<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] columns = line.split("\t");
                weights.put(columns[0], Double.valueOf(columns[1]));
            }
        }
        return weights;
    }

    /** How likely a fact with that evidence is right, from 0 to 1, in hundredths. */
    public double of(Collection<String> evidence) {
        double logOdds = evidence.stream()
                .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                .sum();
        double likely = 1 / (1 + Math.exp(-logOdds));
        return Math.round(100 * Math.max(LEAST, Math.min(MOST, likely))) / 100.0;
    }
}
