package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.entente.identity.Roles;
import org.entente.metrics.series.model.Window;
import org.entente.metrics.versions.Versioned;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How much was exchanged. */
@Path("/api/v1/exchanges/{exchange}")
public class SeriesResource {

    private static final Set<String> PARAMETERS_OF_TOTALS = Set.of("from", "to", "includeExcluded");

    private final Series series;
    private final ExchangeTotals totals;

    SeriesResource(Series series, ExchangeTotals totals) {
        this.series = series;
        this.totals = totals;
    }

    /**
     * Totals in a window, {@code from} included and {@code to} not, each an RFC 3339 time, or a day, month or year of UTC; without
     * them, since the beginning and to the end.
     *
     * @param includeExcluded {@code true}: what is excluded by rule counts, too
     */
    @GET
    @Path("totals")
    @RolesAllowed(Roles.VIEWER)
    @Versioned
    public Uni<TotalsAnswer> totals(
            @RestPath String exchange,
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to,
            @RestQuery Optional<String> includeExcluded,
            @Context UriInfo uri) {
        KnownParameters.require(uri, PARAMETERS_OF_TOTALS);
        Window window = Windows.between(
                SeriesParameters.moment("from", from.orElse(null), ZoneOffset.UTC)
                        .orElse(Window.ALL.from()),
                SeriesParameters.moment("to", to.orElse(null), ZoneOffset.UTC).orElse(Window.ALL.to()));
        boolean raw = SeriesParameters.flag("includeExcluded", includeExcluded.orElse(null));
        return totals.in(exchange, window, raw);
    }

    /** Series over time, in JSON or, if asked for, CSV. */
    @GET
    @Path("series")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
    @RolesAllowed(Roles.VIEWER)
    @Versioned
    public Uni<SeriesAnswer> series(
            @RestPath String exchange, @BeanParam SeriesParameters parameters, @Context UriInfo uri) {
        KnownParameters.require(uri, SeriesParameters.NAMES);
        return series.answer(exchange, parameters);
    }
}
