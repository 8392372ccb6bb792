package org.entente.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;

/** Who makes the request, as the access token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    @Inject
    public Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The sign-in name of a person, or the name of an API client. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Keycloak's id of the person or client; never changes. */
    public String subject() {
        return token.getSubject();
    }

    /** Whether the caller has one of {@link Roles}. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The organisation that the caller speaks for. */
    public Optional<OrganisationAlias> organisation() {
        return OrganisationClaim.read(token.getClaim(OrganisationClaim.NAME));
    }

    /** The organisation that the caller speaks for; 403 if there is none. */
    public OrganisationAlias requireOrganisation() {
        return organisation()
                .orElseThrow(
                        () -> new ProblemException(ProblemType.FORBIDDEN, "The caller speaks for no organisation."));
    }

    /** Whether the caller may submit in that organisation's name: as one of its own, or as administrator. */
    public boolean mayActFor(OrganisationAlias organisation) {
        return is(Roles.ADMINISTRATOR)
                || organisation().filter(organisation::equals).isPresent();
    }
}
