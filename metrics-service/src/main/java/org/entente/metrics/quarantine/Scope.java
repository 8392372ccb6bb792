package org.entente.metrics.quarantine;

import java.util.Optional;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Which events a caller sees: those of an exchange and of the caller's own member; an administrator those of all members, and with
 * {@code -} for the exchange those of all exchanges, also of such as there are none.
 *
 * @param exchange none if it is any
 * @param member none if it is any
 * @param by who asks
 */
record Scope(Optional<String> exchange, Optional<OrganisationAlias> member, String by) {

    private static final String ANY = "-";

    static Scope of(String exchange, Caller caller) {
        boolean all = caller.is(Roles.ADMINISTRATOR);
        return new Scope(
                Optional.of(exchange).filter(id -> !(all && id.equals(ANY))),
                all ? Optional.empty() : Optional.of(caller.requireOrganisation()),
                caller.name());
    }

    @Nullable
    String exchangeOrNull() {
        return exchange.orElse(null);
    }

    @Nullable
    String memberOrNull() {
        return member.map(OrganisationAlias::value).orElse(null);
    }

    /** Whether the caller may have events of that member counted. */
    boolean admits(OrganisationAlias other) {
        return member.isEmpty() || member.get().equals(other);
    }
}
