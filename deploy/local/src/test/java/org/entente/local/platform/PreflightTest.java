package org.entente.local.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.local.Component;
import org.entente.local.supervision.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path root;

    @Test
    void saysWhichPortIsTakenForWhatAndHowToChangeIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> check(port))
                    .isInstanceOf(Obstacle.class)
                    .hasMessage("Port " + port + ", needed for gateway, is taken by another program."
                            + " End that program, or choose another port with ENTENTE_GATEWAY_PORT=… ./entente up");
        }
    }

    @Test
    void isContentWithAFreePort() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = other.getLocalPort();
        }

        assertThatCode(() -> check(port)).doesNotThrowAnyException();
    }

    @Test
    void saysThatTheServersAreMissing() {
        Preflight preflight = new Preflight(new Installation(root), Ports.from(Map.of()));

        assertThatThrownBy(preflight::checkFolders)
                .isInstanceOf(Obstacle.class)
                .hasMessageStartingWith("The servers are missing at " + root);
    }

    private void check(int port) {
        Ports ports = Ports.from(Map.of("ENTENTE_GATEWAY_PORT", Integer.toString(port)));
        Component gateway =
                new QuarkusService("gateway", "1", root.resolve("gateway.jar"), port, Jvm.startingFast(64), Map.of());
        new Preflight(new Installation(root), ports).checkPorts(List.of(gateway));
    }
}
