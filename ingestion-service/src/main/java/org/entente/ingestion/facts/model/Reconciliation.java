package org.entente.ingestion.facts.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.contracts.FactKind;

/**
 * What a document's facts become when it is searched again.
 *
 * <p>A fact is known again by the words that it turns on, so each decision stays with the statement that it was taken on. What was
 * rejected does not come back, in however many readings it is found, unless it is now read as a number of something else.
 *
 * @param again the facts that were found again, by their id, as they are read now
 * @param fresh what was not known
 * @param missing the facts that were not found any more
 */
public record Reconciliation(Map<UUID, FoundFact> again, List<FoundFact> fresh, Set<UUID> missing) {

    /** Compares what was found with what is known. Each known fact is taken once, by what is most like it. */
    public static Reconciliation of(List<KnownFact> known, List<FoundFact> found) {
        Map<Statement, FoundFact> fresh = found.stream()
                .collect(Collectors.toMap(Statement::of, fact -> fact, (first, twin) -> first, LinkedHashMap::new));
        Map<UUID, FoundFact> again = new LinkedHashMap<>();
        List<KnownFact> missing = new ArrayList<>(known);
        missing.removeIf(old -> takeEqual(old, fresh, again));
        pairs(missing, fresh.values()).forEach(pair -> takeAlike(pair, fresh, again));
        Map<FactKind, KnownFacts> rejected = rejected(known);
        fresh.values().removeIf(now -> !alike(rejected, now).isEmpty());
        Set<UUID> gone = missing.stream().map(KnownFact::id).collect(Collectors.toCollection(HashSet::new));
        gone.removeAll(again.keySet());
        return new Reconciliation(again, List.copyOf(fresh.values()), gone);
    }

    private static boolean takeEqual(KnownFact old, Map<Statement, FoundFact> fresh, Map<UUID, FoundFact> again) {
        FoundFact now = fresh.remove(new Statement(old.kind(), old.found()));
        if (now != null) {
            again.put(old.id(), now);
        }
        return now != null;
    }

    private static void takeAlike(Pair pair, Map<Statement, FoundFact> fresh, Map<UUID, FoundFact> again) {
        Statement statement = Statement.of(pair.now());
        if (fresh.containsKey(statement) && !again.containsKey(pair.old())) {
            again.put(pair.old(), pair.now());
            fresh.remove(statement);
        }
    }

    /** Most alike first; of those equally alike, the one that was found or known earlier. */
    private static List<Pair> pairs(List<KnownFact> known, Collection<FoundFact> found) {
        Map<FactKind, KnownFacts> places = byKind(known);
        List<Pair> pairs = new ArrayList<>();
        found.forEach(now -> alike(places, now).stream()
                .sorted(Comparator.comparingInt(KnownFacts.Alike::rank))
                .map(alike -> new Pair(alike.fact().id(), now, alike.likeness()))
                .forEach(pairs::add));
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    private static Map<FactKind, KnownFacts> byKind(List<KnownFact> known) {
        return known.stream()
                .collect(Collectors.groupingBy(
                        KnownFact::kind, Collectors.collectingAndThen(Collectors.toList(), KnownFacts::new)));
    }

    private static List<KnownFacts.Alike> alike(Map<FactKind, KnownFacts> known, FoundFact now) {
        KnownFacts ofItsKind = known.get(now.kind());
        return ofItsKind == null ? List.of() : ofItsKind.alike(new Reading(now.kind(), now.fields()));
    }

    private static Map<FactKind, KnownFacts> rejected(List<KnownFact> known) {
        return byKind(known.stream()
                .filter(old -> old.status() == FactStatus.REJECTED)
                .toList());
    }

    private record Statement(FactKind kind, FactFields fields) {
        static Statement of(FoundFact fact) {
            return new Statement(fact.kind(), fact.fields());
        }
    }

    private record Pair(UUID old, FoundFact now, double likeness) {}
}
