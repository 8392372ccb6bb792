package org.entente.system.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The database of the metrics service. */
record Database(int port) {

    private static final String COUNTED = "select id, counted_at from exchange_event where exchange_id = ?";
    private static final String KEYS = "select count(*) from counted_event where exchange_id = ?";
    private static final String QUARANTINED = "select count(*) from quarantined_event where exchange_id = ?";

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

    long keys(String exchange) throws SQLException {
        return number(KEYS, exchange);
    }

    long quarantined(String exchange) throws SQLException {
        return number(QUARANTINED, exchange);
    }

    private long number(String query, String exchange) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, exchange);
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
