package org.entente.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.metrics.Database;
import org.entente.testing.PlatformServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was counted before months were kept by member without media types is in them, too. */
@QuarkusTest
class MonthsBeforeTest {

    private static final String SCHEMA = "before_months";

    private static final List<String> COUNT_BEFORE = List.of(
            "set search_path = " + SCHEMA,
            "insert into exchange (id, name, aliases, name_keys) values ('alu', 'Union', '{}', '{}')",
            """
            insert into member (exchange_id, organisation, name, country, joined_on)
            values ('alu', 'kbc-ke', 'KBC', 'KE', '2017-01-01'), ('alu', 'tbc-tz', 'TBC', 'TZ', '2017-01-01')
            """,
            "select open_event_month('2018-01-01'), open_event_month('2018-02-01')",
            """
            insert into exchange_event (exchange_id, source, id, time, action, member, item_id, media_type, rules_version)
            select 'alu', 'urn:test', 'e' || n, timestamptz '2018-01-01Z' + n * interval '73 minutes',
              (array['pushed', 'downloaded', 'uploaded'])[1 + n % 3], (array['kbc-ke', 'tbc-tz'])[1 + n % 2],
              'item-' || n % 7, (array['video', 'audio', ''])[1 + n / 2 % 3], 0
            from generate_series(0, 999) as n
            """,
            "update exchange set rules_version = 1",
            """
            insert into exclusion_version (exchange_id, version, reason, made_by, made_at)
            values ('alu', 1, 'Robots', 'administrator', now())
            """,
            """
            insert into exclusion_rule (exchange_id, version, position, name, item)
            values ('alu', 1, 1, 'robots', 'item-3')
            """,
            "select recount_month('alu', '2018-02-01')",
            "update exchange set rules_version = 0",
            "select recount_month('alu', '2018-01-01')");

    private static final String AS_KEPT = """
            select action, period, member, total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version
            from member_month order by 1, 2, 3
            """;

    private static final String AS_EVENTS_SAY = """
            select action, date_trunc('month', time, 'UTC') as period, member,
              count(*) filter (where excluded_by is null),
              count(distinct (item_id, date_trunc('day', time, 'UTC'))) filter (where excluded_by is null),
              count(*), count(distinct (item_id, date_trunc('day', time, 'UTC'))), min(rules_version), max(rules_version)
            from exchange_event group by 1, 2, 3 order by 1, 2, 3
            """;

    @AfterEach
    void dropTheSchema() throws SQLException {
        run(List.of("drop schema if exists " + SCHEMA + " cascade"));
    }

    @Test
    void whatWasCountedBeforeIsInTheMonthsOfMembers() throws SQLException {
        migrate("12");
        run(COUNT_BEFORE);

        migrate("13");

        List<String> months = lines(AS_KEPT);
        assertThat(months).hasSize(12);
        assertThat(months).isEqualTo(lines(AS_EVENTS_SAY));
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://" + PlatformServers.postgresql() + "/metrics", "metrics", "entente")
                .schemas(SCHEMA)
                .locations("db/messaging", "db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void run(List<String> statements) throws SQLException {
        try (Connection database = Database.connect();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> lines(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection database = Database.connect();
                Statement statement = database.createStatement()) {
            statement.execute("set search_path = " + SCHEMA);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    lines.add(line(rows));
                }
            }
        }
        return lines;
    }

    private static String line(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            values.add(rows.getString(column));
        }
        return String.join(" ", values);
    }
}
