package org.entente.gateway.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.entente.identity.Caller;

/** Tells a caller, above all the web app, who has signed in. */
@Path("/api/v1/access/caller")
class CallerResource {

    private final Caller caller;

    @Inject
    CallerResource(Caller caller) {
        this.caller = caller;
    }

    /** {@code 200} with the caller's name, roles and organisation; any caller who has signed in may ask. */
    @GET
    public SignedIn get() {
        return SignedIn.of(caller);
    }
}
