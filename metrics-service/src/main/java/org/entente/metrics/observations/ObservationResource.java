package org.entente.metrics.observations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.identity.Roles;
import org.entente.metrics.exchanges.Exchanges;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Reported numbers, each with its source. */
@Path("/api/v1/observations")
public class ObservationResource {

    private final ReportedNumbers numbers;
    private final Exchanges exchanges;

    ObservationResource(ReportedNumbers numbers, Exchanges exchanges) {
        this.numbers = numbers;
        this.exchanges = exchanges;
    }

    /**
     * The numbers that documents report, latest acceptance first.
     *
     * @param exchange only those whose subject names this exchange, by its id, its name or an alias; 404 if there is no such exchange
     * @param measure only those of this measure
     * @param asOf RFC 3339 time: those that were accepted by then and not withdrawn until then
     */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<ReportedNumber>>> list(
            @RestQuery Optional<String> exchange,
            @RestQuery Optional<String> measure,
            @RestQuery Optional<String> asOf,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor);
        Optional<OffsetDateTime> time = asOf.map(AsOf::parse);
        measure.ifPresent(ObservationResource::requirePrintable);
        return exchange.map(exchanges::get)
                .orElse(Uni.createFrom().nullItem())
                .chain(() -> numbers.list(exchange, measure, time, page))
                .map(found -> Pages.respond(found, uri));
    }

    private static void requirePrintable(String measure) {
        if (measure.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("measure", "This must not hold control characters.");
        }
    }
}
