package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The meetings that a text has told of so far, in order. */
final class KnownMeetings {
    private final List<Meeting> all = new ArrayList<>();
    private final Map<String, List<Meeting>> byHead = new HashMap<>();
    private final Map<String, Map<Integer, Meeting>> byEdition = new HashMap<>();

    Meeting add(Meeting meeting) {
        all.add(meeting);
        byHead.computeIfAbsent(meeting.head(), key -> new ArrayList<>()).add(meeting);
        byEdition.computeIfAbsent(meeting.head(), key -> new HashMap<>()).putIfAbsent(meeting.edition(), meeting);
        return meeting;
    }

    List<Meeting> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Meeting last() {
        return all.get(all.size() - 1);
    }

    /** Those whose names have a noun. */
    List<Meeting> named(String head) {
        return byHead.getOrDefault(head, List.of());
    }

    /** The first one with a noun and a number. */
    Optional<Meeting> numbered(String head, int edition) {
        return Optional.ofNullable(byEdition.getOrDefault(head, Map.of()).get(edition));
    }

    /** The last one that belongs to a series, else the last one. */
    Meeting lastOfSeries() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).draft().has("series")) {
                return all.get(i);
            }
        }
        return last();
    }
}
