package org.entente.ingestion.facts.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Known facts of one kind by their place in the text: a long document has thousands, and only the near ones are worth a comparison. */
final class KnownFacts {

    private final List<Place> places;

    /** For each place, where the last one ends of those up to it. */
    private final int[] furthest;

    KnownFacts(List<KnownFact> known) {
        List<Place> inOrder = new ArrayList<>(known.size());
        for (KnownFact fact : known) {
            inOrder.add(Place.of(fact, inOrder.size()));
        }
        inOrder.sort(Comparator.comparingInt(Place::begin));
        places = List.copyOf(inOrder);
        furthest = places.stream().mapToInt(Place::end).toArray();
        for (int i = 1; i < furthest.length; i++) {
            furthest[i] = Math.max(furthest[i], furthest[i - 1]);
        }
    }

    /** Those that may be the statement that a reading is of. */
    List<Alike> alike(Reading now) {
        List<Alike> alike = new ArrayList<>();
        for (int i = begunBefore(now.end()) - 1; i >= 0 && furthest[i] > now.begin(); i--) {
            Place place = places.get(i);
            double likeness = place.end() > now.begin() ? place.likeness(now) : 0;
            if (likeness > 0) {
                alike.add(new Alike(place.fact(), place.rank(), likeness));
            }
        }
        return alike;
    }

    /** How many places begin before a place in the text. */
    private int begunBefore(int limit) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).begin() < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A known fact that may be the same statement.
     *
     * @param rank its place among those that were known
     * @param likeness more than 0, at most 1
     */
    record Alike(KnownFact fact, int rank, double likeness) {}

    private record Place(KnownFact fact, int rank, Reading found, Reading current, int begin, int end) {

        static Place of(KnownFact fact, int rank) {
            Reading found = new Reading(fact.kind(), fact.found());
            Reading current = fact.current().equals(fact.found()) ? found : new Reading(fact.kind(), fact.current());
            int begin = Math.min(found.begin(), current.begin());
            return new Place(fact, rank, found, current, begin, Math.max(found.end(), current.end()));
        }

        /** A rejected number may come back as a number of something else, for that is another statement. */
        double likeness(Reading now) {
            double asFound = found.likeness(now);
            double likeness = current == found ? asFound : Math.max(asFound, current.likeness(now));
            boolean another = likeness > 0 && fact.status() == FactStatus.REJECTED && !found.measuresTheSame(now);
            return another ? 0 : likeness;
        }
    }
}
