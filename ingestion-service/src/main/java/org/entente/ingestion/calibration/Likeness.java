package org.entente.ingestion.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.ExtractedFact;

/** Says how much a proposed fact and a marked one are the same: from 0, not at all, to 1. */
final class Likeness {
    private static final double LEAST_TITLE = 0.55;
    private static final double LEAST_TEXT = 0.5;

    private Likeness() {}

    static double of(JsonNode marked, ExtractedFact proposed) {
        if (!marked.path("kind").asText().equals(proposed.kind().wireName())) {
            return 0;
        }
        JsonNode fields = marked.path("fields");
        return switch (proposed.kind()) {
            case AGREEMENT, MEETING -> atLeast(LEAST_TITLE, titles(fields, proposed));
            case OBSERVATION -> numbers(fields, proposed);
            case COMMITMENT -> atLeast(LEAST_TEXT, texts(fields.path("text"), proposed.first("text")));
        };
    }

    private static double titles(JsonNode fields, ExtractedFact proposed) {
        Optional<FieldValue> title = proposed.first("title");
        String given = proposed.first("date").map(FieldValue::value).orElse("");
        String wanted = fields.path("date").path("value").asText();
        double date = given.isEmpty() || wanted.isEmpty() ? 0.5 : given.equals(wanted) ? 1 : 0;
        return 0.6 * words(fields.path("title"), title) + 0.3 * overlap(fields.path("title"), title) + 0.1 * date;
    }

    private static double numbers(JsonNode fields, ExtractedFact proposed) {
        Optional<FieldValue> value = proposed.first("value");
        boolean equal = value.filter(
                        number -> fields.path("value").path("value").asText().equals(number.value()))
                .isPresent();
        String measure = proposed.first("measure").map(FieldValue::value).orElse("");
        boolean sameMeasure = fields.path("measure").path("value").asText().equals(measure);
        double overlap = overlap(fields.path("value"), value);
        return equal && (overlap > 0 || sameMeasure) ? 0.5 + 0.3 * overlap + (sameMeasure ? 0.2 : 0) : 0;
    }

    private static double texts(JsonNode marked, Optional<FieldValue> proposed) {
        return Math.max(words(marked, proposed), overlap(marked, proposed));
    }

    private static double atLeast(double least, double likeness) {
        return likeness >= least ? likeness : 0;
    }

    /** The share of characters that both cover, of those that either does. */
    private static double overlap(JsonNode marked, Optional<FieldValue> proposed) {
        if (proposed.isEmpty() || !marked.has("start")) {
            return 0;
        }
        int start = marked.get("start").asInt();
        int end = marked.get("end").asInt();
        int both = Math.min(end, proposed.get().end())
                - Math.max(start, proposed.get().start());
        int either = Math.max(end, proposed.get().end())
                - Math.min(start, proposed.get().start());
        return both > 0 ? (double) both / either : 0;
    }

    /** The harmonic mean of the shares of words that each has in common with the other. */
    private static double words(JsonNode marked, Optional<FieldValue> proposed) {
        List<String> wanted = words(marked.path("value").asText());
        List<String> given = words(proposed.map(FieldValue::value).orElse(""));
        List<String> left = new ArrayList<>(given);
        long common = wanted.stream().filter(left::remove).count();
        return common == 0 ? 0 : 2.0 * common / (wanted.size() + given.size());
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .toList();
    }
}
