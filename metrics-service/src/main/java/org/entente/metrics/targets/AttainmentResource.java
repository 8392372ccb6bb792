package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.entente.identity.Roles;
import org.entente.metrics.series.CsvWriter;
import org.entente.metrics.versions.Versioned;
import org.jboss.resteasy.reactive.RestPath;

/** What share of its targets an exchange has reached. */
@Path("/api/v1/exchanges/{exchange}/attainment")
public class AttainmentResource {

    private final Attainments attainments;

    AttainmentResource(Attainments attainments) {
        this.attainments = attainments;
    }

    /**
     * Every target that was not withdrawn, with a line for each member or whole and each period: those that have days from
     * {@code from} to {@code to}, else the one that runs, or is nearest. In JSON or, if asked for, CSV.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
    @RolesAllowed(Roles.VIEWER)
    @Versioned
    public Uni<Attainment> attainment(@RestPath String exchange, @BeanParam AttainmentParameters parameters) {
        return attainments.of(exchange, parameters);
    }
}
