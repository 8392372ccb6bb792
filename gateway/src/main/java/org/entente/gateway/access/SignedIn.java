package org.entente.gateway.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;

/**
 * Who has signed in.
 *
 * @param name sign-in name of the person, or name of the API client
 * @param roles all that the caller has, with those that they include
 * @param organisation alias of the organisation that the caller speaks for, absent if for none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SignedIn(String name, List<String> roles, Optional<OrganisationAlias> organisation) {

    static SignedIn of(Caller caller) {
        List<String> roles = Stream.of(Roles.VIEWER, Roles.CONTRIBUTOR, Roles.CURATOR, Roles.ADMINISTRATOR)
                .filter(caller::is)
                .toList();
        return new SignedIn(caller.name(), roles, caller.organisation());
    }
}
