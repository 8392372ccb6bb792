package org.entente.ingestion.documents;

import java.util.Optional;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;

/**
 * Which documents a caller may see: a curator all, a contributor those of its own organisation.
 *
 * @param organisation whose; none means all
 */
public record Visibility(Optional<OrganisationAlias> organisation) {

    /** What the caller may see; 403 for a contributor that speaks for no organisation. */
    public static Visibility of(Caller caller) {
        return new Visibility(caller.is(Roles.CURATOR) ? Optional.empty() : Optional.of(caller.requireOrganisation()));
    }

    /** Whether the document is among them. */
    public boolean covers(Document document) {
        return organisation.isEmpty() || document.organisation().equals(organisation.map(OrganisationAlias::value));
    }
}
