package org.entente.ingestion.facts;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ingestion.facts.model.Evidence;

/**
 * An accepted fact that one that waits is compared with.
 *
 * @param record none for an observation
 */
record Candidate(
        UUID waiting,
        UUID waitingDocument,
        UUID fact,
        UUID document,
        Optional<UUID> record,
        Evidence evidence,
        double score,
        String title,
        String date,
        String sharedParties) {

    /** Each comparison's columns. Ids as text, which every driver reads alike. */
    private static final String COMPARED = """
            select cast(w.id as text) as waiting, cast(w.document_id as text) as waiting_document,
              cast(c.id as text) as fact, cast(c.document_id as text) as document, cast(c.record_id as text) as record,
              coalesce(c.statement_key = w.statement_key, false) as same_statement,
              coalesce(cast(similarity(c.title_key, w.title_key) as double precision), 0) as title_likeness,
              coalesce(c.date_key = w.date_key, false) as same_date,
              array_to_string(shared.names, ', ') as shared_parties,
              cardinality(shared.names) as shared,
              cardinality(array(select unnest(c.party_keys) union select unnest(w.party_keys))) as parties,
              w.title_key is not null as states_title, w.date_key is not null as states_date,
              cardinality(w.party_keys) > 0 as states_parties,
              coalesce(stated(c.fields, 'title'), stated(c.fields, 'series'), stated(c.fields, 'text')) as title,
              c.date_key as date
            from fact w
            cross join lateral (
              (select id from fact
               where status = 'accepted' and statement_key = w.statement_key
               order by id limit 20)
              union
              (select id from fact
               where status = 'accepted' and kind = w.kind and date_key = w.date_key
               order by id desc limit 20)
            """;

    /** The index gives every title with enough trigrams in common, which may be many; too slow for each row of a list. */
    private static final String OF_SIMILAR_TITLE = """
              union
              (select id from fact
               where status = 'accepted' and kind = w.kind and title_key % w.title_key
               order by similarity(title_key, w.title_key) desc, id limit 20)
            """;

    private static final String OF_THOSE_THAT_WAIT = """
            ) near
            join fact c on c.id = near.id
            cross join lateral (
              select array(select unnest(c.party_keys) intersect select unnest(w.party_keys) order by 1) as names
            ) shared
            where w.id in (:waiting)
            order by c.id
            """;

    /** What says the same as the facts that wait, or has the same date. */
    static final String QUICK = COMPARED + OF_THOSE_THAT_WAIT;

    /** What says the same as the facts that wait, has the same date, or has a similar title. */
    static final String THOROUGH = COMPARED + OF_SIMILAR_TITLE + OF_THOSE_THAT_WAIT;

    static Candidate of(Tuple row) {
        int parties = row.get("parties", Integer.class);
        double share = parties == 0 ? 0 : (double) row.get("shared", Integer.class) / parties;
        Evidence evidence = new Evidence(
                row.get("same_statement", Boolean.class),
                row.get("title_likeness", Double.class),
                row.get("same_date", Boolean.class),
                share);
        Evidence.Scope scope = new Evidence.Scope(
                row.get("states_title", Boolean.class),
                row.get("states_date", Boolean.class),
                row.get("states_parties", Boolean.class));
        return new Candidate(
                id(row, "waiting"),
                id(row, "waiting_document"),
                id(row, "fact"),
                id(row, "document"),
                Optional.ofNullable(row.get("record", String.class)).map(UUID::fromString),
                evidence,
                evidence.score(scope),
                row.get("title", String.class),
                row.get("date", String.class),
                row.get("shared_parties", String.class));
    }

    /** Whether it says the same, in another document. */
    boolean isFurtherSource() {
        return evidence.sameStatement() && !document.equals(waitingDocument);
    }

    Suggestion suggestion(long sources) {
        return new Suggestion(record.orElseThrow(), Math.round(score * 100) / 100.0, title, date, sources, why());
    }

    private List<Suggestion.Why> why() {
        List<Suggestion.Why> why = new ArrayList<>();
        Stream.of(
                        reason(evidence.sameStatement(), "same_statement", title),
                        reason(evidence.title() >= 0.3, "similar_title", title),
                        reason(evidence.sameDate(), "same_date", date),
                        reason(evidence.parties() > 0, "same_parties", sharedParties))
                .forEach(reason -> reason.ifPresent(why::add));
        return why;
    }

    private static Optional<Suggestion.Why> reason(boolean holds, String reason, String detail) {
        return holds && detail != null ? Optional.of(new Suggestion.Why(reason, detail)) : Optional.empty();
    }

    private static UUID id(Tuple row, String column) {
        return UUID.fromString(row.get(column, String.class));
    }
}
