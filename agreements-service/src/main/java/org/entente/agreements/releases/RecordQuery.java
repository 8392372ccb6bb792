package org.entente.agreements.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.http.Cursor;

/** A query for records of one kind, in HQL, put together from what the caller asks for. */
final class RecordQuery {

    private final RecordOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RecordQuery(RecordKind kind, RecordFilter filter, RecordOrder order, Optional<Cursor> cursor) {
        this.order = order;
        conditions.add("r.withdrawnAt is null");
        where("r.kind = :kind", "kind", kind);
        filter.words().ifPresent(words -> where("locate(:words, r.searchText) > 0", "words", words));
        filter.type().ifPresent(type -> where("r.type = :type", "type", type));
        filter.status().ifPresent(status -> where("r.status = :status", "status", status));
        filter.from().ifPresent(from -> where("r.lastDay >= :from", "from", from));
        filter.to().ifPresent(to -> where("r.firstDay <= :to", "to", to));
        order.position(cursor).ifPresent(this::behind);
    }

    String hql() {
        String by = order.attribute();
        return "from RecordEntity r where " + String.join(" and ", conditions) + " order by r." + by
                + " desc, r.id desc";
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** Both orders have an index on kind, attribute and id, which finds the place directly. */
    private void behind(RecordOrder.Position position) {
        String by = order.attribute();
        where("r." + by + " <= :key", "key", position.key());
        where("(r." + by + " < :key or r.id < :id)", "id", position.id());
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }
}
