package org.entente.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.entente.local.Component;
import org.entente.local.server.Distribution;
import org.entente.local.server.Kafka;
import org.entente.local.server.PostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    @TempDir
    private Path unused;

    @Test
    void keycloakIsGoneForAWhileAndThenKnowsEverybodyAgain() throws Exception {
        String address = PlatformServers.keycloak();

        Server.KEYCLOAK.isDownDuring(
                () -> assertThatThrownBy(() -> Tokens.of("curator")).isInstanceOf(Exception.class));

        assertThat(PlatformServers.keycloak()).isEqualTo(address);
        assertThat(Tokens.of("curator")).isNotBlank();
    }

    @Test
    void theBrokerIsGoneForAWhileAndThenAnswersAtTheSameAddress() throws Exception {
        Component broker = new Kafka(Distribution.find(), unused, portOf(PlatformServers.kafka()), 0);

        Server.KAFKA.isDownDuring(() -> assertThat(broker.isReady()).isFalse());

        assertThat(broker.isReady()).isTrue();
    }

    @Test
    void theDatabaseIsGoneForAWhileAndThenAnswersAtTheSameAddress() throws Exception {
        Component database = new PostgreSql(Distribution.find(), unused, portOf(PlatformServers.postgresql()), false);

        Server.POSTGRESQL.isDownDuring(() -> assertThat(database.isReady()).isFalse());

        assertThat(database.isReady()).isTrue();
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
