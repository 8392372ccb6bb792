package org.entente.ingestion.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.http.Cursor;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.facts.model.FactStatus;

/**
 * A query for facts, in SQL, put together from what the caller asks for: a condition that is left out cannot keep the database from
 * an index.
 */
final class FactQuery {

    private final FactOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FactQuery(FactFilter filter, FactOrder order, Optional<Cursor> cursor) {
        this.order = order;
        status(filter.status());
        where("kind = :kind", "kind", filter.kind().map(FactKind::wireName));
        where("document_id = :document", "document", filter.document());
        where(
                "organisation = :organisation",
                "organisation",
                filter.organisation().map(OrganisationAlias::value));
        where("confidence >= :min", "min", filter.minConfidence());
        where("confidence <= :max", "max", filter.maxConfidence());
        where("id >= :found_after", "found_after", filter.foundAfter().map(FactQuery::firstIdAt));
        where("id < :found_before", "found_before", filter.foundBefore().map(FactQuery::firstIdAt));
        order.position(cursor).ifPresent(this::behind);
    }

    String sql() {
        return "select " + FactRepository.COLUMNS + " from fact where " + String.join(" and ", conditions)
                + " order by " + order.columns() + " limit :limit";
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** The state of pending facts stands in the SQL itself, for the indexes of the queue hold nothing else. */
    private void status(Optional<FactStatus> status) {
        conditions.add(
                status.map(wanted -> "status = '" + wanted.wireName() + "'").orElse("status <> 'superseded'"));
    }

    private void behind(FactOrder.Position position) {
        if (order == FactOrder.AGE) {
            where("id > :id", "id", Optional.of(position.id()));
        } else {
            where("confidence <= :confidence", "confidence", Optional.of(position.confidence()));
            where("(confidence < :confidence or id > :id)", "id", Optional.of(position.id()));
        }
    }

    /** An id begins with the time at which it was given out, in milliseconds (RFC 9562, version 7). */
    private static UUID firstIdAt(Instant time) {
        long millis = Math.max(0, Math.min(time.toEpochMilli(), (1L << 48) - 1));
        return new UUID(millis << 16, 0);
    }

    private void where(String condition, String parameter, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.add(condition);
            parameters.put(parameter, given);
        });
    }
}
