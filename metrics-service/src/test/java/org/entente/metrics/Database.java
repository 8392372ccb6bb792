package org.entente.metrics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.entente.testing.PlatformServers;

/** The service's own database, for what a test must prepare behind the service. */
public final class Database {

    private Database() {}

    /** A connection of the service's owner role. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + PlatformServers.postgresql() + "/metrics", "metrics", "entente");
    }
}
