package org.entente.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.entente.local.supervision.Obstacle;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessAVariableChangesOne() {
        Ports ports = Ports.from(Map.of("ENTENTE_KEYCLOAK_PORT", "9180", "ENTENTE_KAFKA_PORT", " "));

        assertThat(ports.realm()).hasToString("http://localhost:9180/realms/entente");
        assertThat(ports.gateway()).hasToString("http://localhost:8080");
        assertThat(Ports.from(ports.settings())).isEqualTo(ports);
    }

    @Test
    void refuseWhatIsNoPort() {
        assertThatThrownBy(() -> Ports.from(Map.of("ENTENTE_GATEWAY_PORT", "http")))
                .isInstanceOf(Obstacle.class)
                .hasMessage(
                        "ENTENTE_GATEWAY_PORT is 'http'; set it to a number from 1 to 65535, or unset it for 8080.");
        assertThatThrownBy(() -> Ports.from(Map.of("ENTENTE_GATEWAY_PORT", "70000")))
                .isInstanceOf(Obstacle.class);
    }

    @Test
    void refuseToShareANumber() {
        assertThatThrownBy(() -> Ports.from(Map.of("ENTENTE_GATEWAY_PORT", "8180")))
                .isInstanceOf(Obstacle.class)
                .hasMessage(
                        "ENTENTE_GATEWAY_PORT and ENTENTE_KEYCLOAK_PORT are both 8180; set one of them to another number.");
    }
}
