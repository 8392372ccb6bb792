package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationClaimTest {

    @Test
    void aListOfOneAliasNamesTheOrganisation() {
        assertThat(OrganisationClaim.read(
                        Json.createArrayBuilder().add("kbc-ke").build()))
                .contains(new OrganisationAlias("kbc-ke"));
        assertThat(OrganisationClaim.read(List.of("kbc-ke"))).contains(new OrganisationAlias("kbc-ke"));
    }

    @Test
    void anObjectNamesTheOrganisationByItsKey() {
        var claim = Json.createObjectBuilder()
                .add("tbc-tz", Json.createObjectBuilder().add("id", "1"))
                .build();
        assertThat(OrganisationClaim.read(claim)).contains(new OrganisationAlias("tbc-tz"));
    }

    @Test
    void withoutAClaimOrWithSeveralThereIsNoOrganisation() {
        assertThat(OrganisationClaim.read(null)).isEmpty();
        assertThat(OrganisationClaim.read(List.of())).isEmpty();
        assertThat(OrganisationClaim.read(List.of("kbc-ke", "tbc-tz"))).isEmpty();
    }

    @Test
    void anAliasOfTheWrongFormIsRefused() {
        for (String wrong : List.of("", "k", "KBC", "-kbc", "kbc ke", "k".repeat(64))) {
            assertThatThrownBy(() -> new OrganisationAlias(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
