package org.entente.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void keycloakIsGoneForAWhileAndThenKnowsEverybodyAgain() throws Exception {
        String before = PlatformServers.keycloak();

        Server.KEYCLOAK.isDownDuring(
                () -> assertThatThrownBy(() -> Tokens.of("curator")).isInstanceOf(Exception.class));

        assertThat(PlatformServers.keycloak()).isEqualTo(before);
        assertThat(Tokens.of("curator")).isNotBlank();
    }

    @Test
    void theBrokerIsGoneForAWhileAndThenAnswersAtTheSameAddress() throws Exception {
        Server.KAFKA.isDownDuring(
                () -> assertThatThrownBy(() -> connect(PlatformServers.kafka())).isInstanceOf(IOException.class));

        connect(PlatformServers.kafka());
    }

    @Test
    void theDatabaseIsGoneForAWhileAndThenAnswersAtTheSameAddress() throws Exception {
        Server.POSTGRESQL.isDownDuring(() ->
                assertThatThrownBy(() -> connect(PlatformServers.postgresql())).isInstanceOf(IOException.class));

        connect(PlatformServers.postgresql());
    }

    private static void connect(String address) throws IOException {
        String[] hostAndPort = address.split(":");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(hostAndPort[0], Integer.parseInt(hostAndPort[1])), 2000);
        }
    }
}
