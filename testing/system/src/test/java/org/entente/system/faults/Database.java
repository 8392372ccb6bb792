package org.entente.system.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The database of the metrics service. */
record Database(int port) {

    private static final String COUNTED = "select id, counted_at from exchange_event where exchange_id = ?";
    private static final String KEYS = "select count(*) from counted_event where exchange_id = ?";
    /** Months of members that are not what their roll-ups by media type come to together. */
    private static final String MONTHS_ASTRAY = """
            with rolled_up as (
              select action, period, member, sum(total) as total, sum(uniques) as uniques from roll_up
              where exchange_id = ? and granularity = 'month' group by 1, 2, 3
            ), apart as (
              select action, period, member, total, uniques from member_month where exchange_id = ?
            )
            select count(*) from (
              (table rolled_up except table apart) union all (table apart except table rolled_up)) as astray
            """;

    private static final String QUARANTINED = "select count(*) from quarantined_event where exchange_id = ?";

    private static final String LONGEST_WAIT = """
            select coalesce(extract(epoch from max(now() - query_start)), 0) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database() and state = 'active'
            """;

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/metrics", "metrics", "entente");
    }

    /** When each event of the exchange was counted, by its id. Fails if one is there twice. */
    Map<String, Instant> counted(String exchange) throws SQLException {
        Map<String, Instant> counted = new LinkedHashMap<>();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(COUNTED)) {
            select.setString(1, exchange);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                Instant at = rows.getObject("counted_at", OffsetDateTime.class).toInstant();
                if (counted.put(rows.getString("id"), at) != null) {
                    throw new AssertionError(rows.getString("id") + " was counted twice");
                }
            }
        }
        return counted;
    }

    /** Has every statement that counts wait until that connection's transaction ends. */
    static void holdUpCounting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table counted_event in access exclusive mode");
        }
    }

    /** For how long a statement has been waiting for another's lock. */
    Duration longestWait() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LONGEST_WAIT)) {
            rows.next();
            return Duration.ofMillis((long) (rows.getDouble(1) * 1000));
        }
    }

    long keys(String exchange) throws SQLException {
        return number(KEYS, exchange);
    }

    long quarantined(String exchange) throws SQLException {
        return number(QUARANTINED, exchange);
    }

    long monthsAstray(String exchange) throws SQLException {
        return number(MONTHS_ASTRAY, exchange, exchange);
    }

    private long number(String query, String... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int n = 0; n < parameters.length; n++) {
                select.setString(n + 1, parameters[n]);
            }
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
