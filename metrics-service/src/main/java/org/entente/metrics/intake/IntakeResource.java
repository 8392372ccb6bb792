package org.entente.metrics.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where members' systems send exchange events. */
@Path("/api/v1/exchanges/{exchange}/events")
public class IntakeResource {

    private final Intake intake;
    private final Caller caller;

    IntakeResource(Intake intake, Caller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    /**
     * Takes a batch of CloudEvents; 202 when Kafka has acknowledged all that keep the rules. 403 and nothing stored if one is of a
     * member that the caller may not act for, 400 if none keeps the rules, 503 if Kafka does not answer. May be sent again at will.
     */
    @POST
    @Consumes("application/cloudevents-batch+json")
    @RolesAllowed(Roles.CONTRIBUTOR)
    public Uni<RestResponse<Receipt>> take(@RestPath String exchange, byte[] body) {
        return intake.take(exchange, body, caller::mayActFor)
                .map(receipt -> RestResponse.status(RestResponse.Status.ACCEPTED, receipt));
    }
}
