package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.entente.contracts.FactKind;

/** How alike two facts of one kind in one document are; 0 if they cannot be the same. */
record Similarity(FactKind kind, Text text) {

    private static final double ROUNDING = 1e-9;
    private static final double SAME_TITLE = 0.55;
    private static final double SAME_PROMISE = 0.5;

    double of(StatedFact gold, StatedFact predicted) {
        Optional<JsonNode> wanted = gold.single(StatedFact.key(kind));
        Optional<JsonNode> given = predicted.single(StatedFact.key(kind));
        if (wanted.isEmpty() || given.isEmpty()) {
            return 0;
        }
        double overlap = text.overlap(wanted.get(), given.get());
        JsonNode mine = wanted.get().get("value");
        JsonNode other = given.get().get("value");
        return switch (kind) {
            case AGREEMENT, MEETING -> titles(likeness(mine, other), overlap, dates(gold, predicted));
            case OBSERVATION ->
                StatedFact.isSameNumber(mine, other) ? numbers(overlap, sameMeasure(gold, predicted)) : 0;
            case COMMITMENT -> promises(Math.max(likeness(mine, other), overlap));
        };
    }

    private static double likeness(JsonNode one, JsonNode other) {
        return one.isTextual() && other.isTextual() ? Name.of(one.textValue()).likeness(Name.of(other.textValue())) : 0;
    }

    private static double titles(double words, double overlap, double dates) {
        double likeness = 0.6 * words + 0.3 * overlap + 0.1 * dates;
        return likeness >= SAME_TITLE - ROUNDING ? likeness : 0;
    }

    private static double dates(StatedFact gold, StatedFact predicted) {
        Optional<String> wanted = gold.says("date");
        Optional<String> given = predicted.says("date");
        if (wanted.isEmpty() || given.isEmpty()) {
            return 0.5;
        }
        return wanted.equals(given) ? 1 : 0;
    }

    private static double numbers(double overlap, boolean sameMeasure) {
        return overlap > 0 || sameMeasure ? 0.5 + 0.3 * overlap + (sameMeasure ? 0.2 : 0) : 0;
    }

    private static boolean sameMeasure(StatedFact gold, StatedFact predicted) {
        return gold.says("measure")
                .flatMap(wanted -> predicted.says("measure").map(wanted::equals))
                .orElse(false);
    }

    private static double promises(double likeness) {
        return likeness >= SAME_PROMISE ? likeness : 0;
    }
}
