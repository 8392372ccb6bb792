package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.entente.metrics.Database;
import org.junit.jupiter.api.Test;

/** Keys are stored, so they must never become other ones: what was counted before would count again. */
@QuarkusTest
class KeysTest {

    @Test
    void keysAreTheFirstHalfOfAHash() throws SQLException, NoSuchAlgorithmException {
        try (Connection database = Database.connect();
                Statement statement = database.createStatement();
                ResultSet keys = statement.executeQuery(
                        "select event_key('urn:häuser', 'e-1'), use_key('kbc-ke', 'pushed', 'item-é')")) {
            keys.next();

            assertThat(keys.getObject(1)).isEqualTo(firstHalfOfHash("urn:häuser\ne-1"));
            assertThat(keys.getObject(2)).isEqualTo(firstHalfOfHash("kbc-ke\npushed\nitem-é"));
        }
    }

    private static UUID firstHalfOfHash(String text) throws NoSuchAlgorithmException {
        ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
