package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.entente.metrics.exchanges.model.NameKeys;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Member;
import org.entente.metrics.targets.model.Names;
import org.jspecify.annotations.Nullable;

/** Reads what exchanges are called, and who their members are and were, and when. */
@ApplicationScoped
public class NameStore {

    private static final String EXCHANGES = "select id, name_keys from exchange order by id";

    private static final String VERSION = "select version from names_version";

    private static final String MEMBERS = """
            select m.organisation, m.name, m.country, m.is_test, p.joined_on, p.left_on
            from member m
            join membership p on p.exchange_id = m.exchange_id and p.organisation = m.organisation
            where m.exchange_id = $1
            order by m.organisation, p.joined_on
            """;

    private final Pool pool;

    NameStore(Pool pool) {
        this.pool = pool;
    }

    /** Moves whenever an exchange or a member comes, or is called something else. */
    Uni<Long> version() {
        return pool.preparedQuery(VERSION)
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    Uni<List<Names>> exchanges() {
        return pool.preparedQuery(EXCHANGES).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Names(row.getString("id"), List.of(row.getArrayOfStrings("name_keys"))))
                .toList());
    }

    /** The members of an exchange, those that left included, by alias. */
    Uni<List<Member>> members(String exchange) {
        return pool.preparedQuery(MEMBERS).execute(Tuple.of(exchange)).map(NameStore::members);
    }

    /** What a member is called. */
    static Names names(Member member) {
        return new Names(member.alias(), NameKeys.of(List.of(member.name())));
    }

    private static List<Member> members(RowSet<Row> rows) {
        Map<String, Member> members = new LinkedHashMap<>();
        rows.forEach(row -> members.merge(row.getString("organisation"), member(row), NameStore::join));
        return List.copyOf(members.values());
    }

    private static Member member(Row row) {
        return new Member(
                row.getString("organisation"),
                row.getString("name"),
                row.getString("country"),
                List.of(days(row.getLocalDate("joined_on"), row.getLocalDate("left_on"))),
                row.getBoolean("is_test"));
    }

    private static Member join(Member one, Member again) {
        List<Days> days = new ArrayList<>(one.days());
        days.addAll(again.days());
        return new Member(one.alias(), one.name(), one.country(), days, one.isForTests());
    }

    private static Days days(LocalDate joinedOn, @Nullable LocalDate leftOn) {
        return new Days(joinedOn, leftOn == null ? Days.ALL.to() : leftOn);
    }
}
