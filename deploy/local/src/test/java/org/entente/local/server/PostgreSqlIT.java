package org.entente.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlIT {

    private static final String OWNER =
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()";

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedSurvivesACrash() throws Exception {
        PostgreSql postgresql = postgresql(true);
        try (RunningServer first = start(postgresql)) {
            execute(postgresql, "metrics", "CREATE TABLE exchange (name text)");
            execute(postgresql, "metrics", "INSERT INTO exchange VALUES ('Africa Link Union')");
            first.crash();
        }

        try (RunningServer second = start(postgresql)) {
            assertThat(read(postgresql, "metrics", "SELECT name FROM exchange")).isEqualTo("Africa Link Union");
            second.stop();
        }
    }

    @Test
    void eachServiceOwnsItsDatabase() throws Exception {
        PostgreSql postgresql = postgresql(false);
        try (RunningServer running = start(postgresql)) {
            for (String database : PostgreSql.DATABASES) {
                assertThat(read(postgresql, database, OWNER)).isEqualTo(database);
            }
            running.stop();
        }
    }

    @Test
    void stopsWithoutWaitingForItsClientsToLeave() throws Exception {
        PostgreSql postgresql = postgresql(false);
        try (RunningServer running = start(postgresql);
                Connection client = connect(postgresql, "gateway")) {

            running.stop();

            assertThat(client.isValid(1)).isFalse();
        }
    }

    @Test
    void startsAlthoughAnotherProgramNowHasTheProcessIdOfTheOneThatCrashed() throws Exception {
        PostgreSql postgresql = postgresql(false);
        try (RunningServer first = start(postgresql)) {
            first.crash();
        }
        Path lock = postgresql.data().resolve("postmaster.pid");
        String text = Files.readString(lock);
        Files.writeString(lock, ProcessHandle.current().pid() + text.substring(text.indexOf('\n')));

        try (RunningServer second = start(postgresql)) {
            assertThat(read(postgresql, "metrics", "SELECT 'here'")).isEqualTo("here");
            second.stop();
        }
    }

    private PostgreSql postgresql(boolean durable) {
        return new PostgreSql(Distribution.find(), folder, FreePorts.inARow(1), durable);
    }

    private RunningServer start(PostgreSql postgresql) throws IOException {
        return RunningServer.start(postgresql, folder.resolve("postgresql.log"));
    }

    private static Connection connect(PostgreSql postgresql, String database) throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(database), database, PostgreSql.PASSWORD);
    }

    private static void execute(PostgreSql postgresql, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgresql, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgreSql postgresql, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgresql, database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
