package org.entente.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformServersTest {

    @Test
    void anApplicationGetsItsOwnDatabaseTheBrokerAndTheRealm() {
        PlatformServers servers = new PlatformServers();
        servers.init(Map.of("database", "metrics"));

        Map<String, String> settings = servers.start();

        assertThat(settings)
                .containsEntry("quarkus.datasource.username", "metrics")
                .containsEntry(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://" + PlatformServers.postgresql() + "/metrics")
                .containsEntry("kafka.bootstrap.servers", PlatformServers.kafka())
                .containsEntry("quarkus.oidc.auth-server-url", PlatformServers.keycloak() + "/realms/entente");
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,          viewer,        ",
        "contributor,     contributor,   kbc-ke",
        "contributor-tbc, contributor,   tbc-tz",
        "curator,         curator,       ",
        "administrator,   administrator, "
    })
    void aSignInHasItsRoleAndReadsWhatIsPublishedForItsOrganisation(String signIn, String role, String organisation) {
        String claims = claimsOf(Tokens.of(signIn));

        assertThat(claims)
                .contains("\"preferred_username\":\"" + signIn + "\"")
                .contains("\"" + role + "\"")
                .contains("\"viewer\"");
        assertThat(claims.contains("\"organization\":[\"" + organisation + "\"]"))
                .isEqualTo(organisation != null);
    }

    @Test
    void anAdministratorMayDoWhatCuratorsAndContributorsMay() {
        assertThat(claimsOf(Tokens.of("administrator"))).contains("\"curator\"", "\"contributor\"");
    }

    @Test
    void aPartnersSystemsContributeForTheirOrganisation() {
        assertThat(claimsOf(Tokens.ofPartner())).contains("\"organization\":[\"kbc-ke\"]", "\"contributor\"");
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    }
}
