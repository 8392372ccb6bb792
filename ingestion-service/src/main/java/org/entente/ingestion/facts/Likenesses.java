package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.entente.ingestion.facts.model.Evidence;
import org.entente.ingestion.facts.model.FactState;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the accepted facts, of whatever organisation, that facts which wait may belong with. */
@ApplicationScoped
public class Likenesses {

    private static final int MOST_SUGGESTIONS = 5;

    /** How many independent sources records have: a story counts once, however many copies of it there are. */
    private static final String SOURCES_OF_RECORDS = """
            select cast(f.record_id as text) as id, count(distinct d.story) as sources
            from fact f join document d on d.id = f.document_id
            where f.record_id in (:ids)
            group by f.record_id
            """;

    /** How many independent sources say what facts say that wait. */
    private static final String SOURCES_OF_STATEMENTS = """
            select cast(w.id as text) as id, count(distinct d.story) as sources
            from fact w
            join fact f on f.statement_key = w.statement_key and f.status = 'accepted'
            join document d on d.id = f.document_id
            where w.id in (:ids)
            group by w.id
            """;

    /** What a fact is like. */
    public Uni<Likeness> of(Mutiny.Session session, Fact fact) {
        return compare(session, List.of(fact), Candidate.THOROUGH)
                .map(found -> found.getOrDefault(fact.id(), Likeness.NONE));
    }

    /**
     * What the facts of a list are like that wait, by their ids: only what says the same or has the same date is looked at. A fact
     * that is like nothing is left out.
     */
    Uni<Map<UUID, Likeness>> atAGlance(Mutiny.Session session, List<Fact> facts) {
        return compare(session, facts, Candidate.QUICK);
    }

    private Uni<Map<UUID, Likeness>> compare(Mutiny.Session session, List<Fact> facts, String candidates) {
        List<UUID> waiting = facts.stream()
                .filter(fact -> fact.state() instanceof FactState.Pending)
                .map(Fact::id)
                .toList();
        return waiting.isEmpty() ? Uni.createFrom().item(Map.of()) : compareWaiting(session, waiting, candidates);
    }

    private Uni<Map<UUID, Likeness>> compareWaiting(Mutiny.Session session, List<UUID> waiting, String sql) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("waiting", waiting)
                .getResultList()
                .map(rows -> rows.stream().map(Candidate::of).toList())
                .chain(candidates -> sources(session, candidates).map(sources -> likenesses(candidates, sources)));
    }

    private static Uni<Map<UUID, Long>> sources(Mutiny.Session session, List<Candidate> candidates) {
        Set<UUID> records = candidates.stream()
                .flatMap(candidate -> candidate.record().stream())
                .collect(Collectors.toSet());
        Set<UUID> numbers = candidates.stream()
                .filter(candidate -> candidate.record().isEmpty())
                .map(Candidate::waiting)
                .collect(Collectors.toSet());
        return count(session, SOURCES_OF_RECORDS, records)
                .chain(ofRecords ->
                        count(session, SOURCES_OF_STATEMENTS, numbers).map(ofNumbers -> union(ofRecords, ofNumbers)));
    }

    private static Uni<Map<UUID, Long>> count(Mutiny.Session session, String sql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString(row.get("id", String.class)),
                                row -> row.get("sources", Long.class))));
    }

    private static Map<UUID, Long> union(Map<UUID, Long> one, Map<UUID, Long> other) {
        Map<UUID, Long> union = new HashMap<>(one);
        union.putAll(other);
        return union;
    }

    private static Map<UUID, Likeness> likenesses(List<Candidate> candidates, Map<UUID, Long> sources) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::waiting,
                        Collectors.collectingAndThen(Collectors.toList(), each -> likeness(each, sources))));
    }

    private static Likeness likeness(List<Candidate> candidates, Map<UUID, Long> sources) {
        Optional<SameStatement> same = candidates.stream()
                .filter(Candidate::isFurtherSource)
                .findFirst()
                .map(found -> sameStatement(found, sources));
        List<Suggestion> suggestions = bestOfEachRecord(candidates).stream()
                .filter(candidate -> candidate.score() >= Evidence.LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::fact))
                .limit(MOST_SUGGESTIONS)
                .map(candidate -> candidate.suggestion(
                        sources.getOrDefault(candidate.record().orElseThrow(), 0L)))
                .toList();
        return new Likeness(same, suggestions);
    }

    private static Collection<Candidate> bestOfEachRecord(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.record().isPresent())
                .collect(Collectors.toMap(
                        candidate -> candidate.record().orElseThrow(),
                        candidate -> candidate,
                        BinaryOperator.maxBy(Comparator.comparingDouble(Candidate::score))))
                .values();
    }

    private static SameStatement sameStatement(Candidate found, Map<UUID, Long> sources) {
        UUID counted = found.record().orElse(found.waiting());
        return new SameStatement(
                found.fact(), found.document(), found.record().orElse(null), sources.getOrDefault(counted, 0L));
    }
}
