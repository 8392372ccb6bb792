package org.entente.ingestion.extraction.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fits the weights of evidence to judged facts: logistic regression, drawn towards 0 where little is known. */
public final class Fitting {
    private static final int ROUNDS = 3000;
    private static final double STEP = 0.5;

    /** How strongly a weight is drawn to 0. */
    private static final double DRAW = 2.0;

    private static final int FEWEST_FACTS = 5;

    private Fitting() {}

    /** The confidence that suits those facts best. */
    public static Confidence fit(List<Judged> facts) {
        Map<String, Integer> numbers = known(facts);
        List<int[]> rows = facts.stream().map(fact -> row(fact, numbers)).toList();
        double[] weights = new double[numbers.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = slope(facts, rows, weights);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += STEP * (slope[i] - DRAW * weights[i]) / (facts.size() + DRAW);
            }
        }
        Map<String, Double> named = new TreeMap<>();
        numbers.forEach((name, number) -> named.put(name, Math.round(1000 * weights[number]) / 1000.0));
        return new Confidence(named);
    }

    private static double[] slope(List<Judged> facts, List<int[]> rows, double[] weights) {
        double[] slope = new double[weights.length];
        for (int f = 0; f < rows.size(); f++) {
            double sum = 0;
            for (int i : rows.get(f)) {
                sum += weights[i];
            }
            double error = (facts.get(f).right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
            for (int i : rows.get(f)) {
                slope[i] += error;
            }
        }
        return slope;
    }

    private static int[] row(Judged fact, Map<String, Integer> numbers) {
        return fact.evidence().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }

    /** Evidence that only a few facts have would be learnt by heart. */
    private static Map<String, Integer> known(List<Judged> facts) {
        Map<String, Integer> counts = new TreeMap<>();
        facts.forEach(fact -> fact.evidence().forEach(name -> counts.merge(name, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((name, count) -> {
            if (count >= FEWEST_FACTS) {
                numbers.put(name, numbers.size());
            }
        });
        return numbers;
    }

    /** The confidence in each fact from a fit that has not seen the fact's document. */
    public static List<Reliability.Claim> crossValidated(List<Judged> facts) {
        Map<String, List<Judged>> documents = facts.stream().collect(Collectors.groupingBy(Judged::document));
        List<Reliability.Claim> claims = new ArrayList<>();
        documents.forEach((document, held) -> {
            Confidence others = fit(without(document, facts));
            held.forEach(fact -> claims.add(new Reliability.Claim(others.of(fact.evidence()), fact.right())));
        });
        return claims;
    }

    private static List<Judged> without(String document, List<Judged> facts) {
        return facts.stream().filter(fact -> !fact.document().equals(document)).toList();
    }
}
