package org.entente.metrics.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.metrics.reconciliation.model.Counterpart;

/** Counts members for all reported numbers of a page at once. */
@ApplicationScoped
class CountedMembers {

    /** As totals count them: those that were members on any day of the period. */
    private static final String COUNT = """
            select a.number, count(distinct s.organisation) as members, count(distinct m.country) as countries
            from unnest($2::date[], $3::date[]) with ordinality as a (first, last, number)
            left join membership s on s.exchange_id = $1
              and s.joined_on <= a.last
              and (s.left_on is null or s.left_on > a.first)
            left join member m on m.exchange_id = $1 and m.organisation = s.organisation
            group by a.number
            """;

    private static final List<String> READ_FROM = List.of("memberships");

    private final Pool pool;

    CountedMembers(Pool pool) {
        this.pool = pool;
    }

    /** What is counted of each thing that memberships tell; the others are left out. */
    Uni<Map<Asked, Counted>> count(String exchange, List<Asked> asked) {
        List<Asked> ofMembers =
                asked.stream().filter(CountedMembers::isOfMembers).toList();
        if (ofMembers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters = Tuple.of(
                exchange,
                ofMembers.stream().map(one -> one.days().first()).toArray(LocalDate[]::new),
                ofMembers.stream().map(one -> one.days().last()).toArray(LocalDate[]::new));
        return pool.preparedQuery(COUNT).execute(parameters).map(rows -> {
            Map<Asked, Counted> counted = new HashMap<>();
            rows.forEach(row -> add(counted, ofMembers.get(row.getInteger("number") - 1), row));
            return counted;
        });
    }

    private static boolean isOfMembers(Asked asked) {
        return asked.counterpart() instanceof Counterpart.Members
                || asked.counterpart() instanceof Counterpart.Countries;
    }

    private static void add(Map<Asked, Counted> counted, Asked asked, Row row) {
        long value = row.getLong(asked.counterpart() instanceof Counterpart.Members ? "members" : "countries");
        counted.put(
                asked,
                new Counted(value, null, asked.window().from(), asked.window().to(), READ_FROM, null, null, null));
    }
}
