package org.entente.ingestion.extraction.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ingestion.extraction.fact.Draft;

/** Keeps one of several tellings of the same fact. */
public final class Duplicates {
    private Duplicates() {}

    /** The drafts without those that tell the same again; the fullest telling stays. */
    public static List<Draft> removed(List<Draft> drafts) {
        Map<List<String>, Draft> kept = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            kept.merge(key(draft), draft, Duplicates::fuller);
        }
        List<Draft> facts = new ArrayList<>(kept.values());
        facts.sort(Comparator.comparingInt(Duplicates::position));
        return facts;
    }

    private static Draft fuller(Draft a, Draft b) {
        return b.fields().size() > a.fields().size() ? b : a;
    }

    private static List<String> key(Draft draft) {
        return switch (draft.kind()) {
            case AGREEMENT, MEETING ->
                List.of(draft.kind().wireName(), plain(draft.text("title")), draft.text("date"), draft.text("edition"));
            case OBSERVATION ->
                List.of(
                        "observation",
                        draft.text("value"),
                        draft.text("measure"),
                        plain(draft.text("subject")),
                        isStock(draft) ? "" : draft.text("period"));
            case COMMITMENT -> List.of("commitment", plain(draft.text("text")));
        };
    }

    /** How many there are, told twice, is one fact; what was done in two periods is two. */
    private static boolean isStock(Draft observation) {
        return observation.text("measure").startsWith("member");
    }

    private static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private static int position(Draft draft) {
        return draft.fields().values().stream()
                .flatMap(List::stream)
                .mapToInt(value -> value.start())
                .min()
                .orElse(0);
    }
}
