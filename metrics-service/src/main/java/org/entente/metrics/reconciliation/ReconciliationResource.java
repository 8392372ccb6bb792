package org.entente.metrics.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.entente.http.Pages;
import org.entente.identity.Roles;
import org.entente.metrics.series.CsvWriter;
import org.entente.metrics.series.KnownParameters;
import org.entente.metrics.versions.Versioned;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is reported of an exchange against what was counted. */
@Path("/api/v1/exchanges/{exchange}/reconciliation")
@RolesAllowed(Roles.VIEWER)
@Versioned
public class ReconciliationResource {

    private final Reconciling reconciling;

    ReconciliationResource(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    /**
     * The numbers that documents and uploaded files report of the exchange, the latest acceptance first, each beside the counted one of
     * the same period, member and measure.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Reconciliation>> reconcile(
            @RestPath String exchange, @BeanParam ReconciliationParameters parameters, @Context UriInfo uri) {
        return answer(exchange, parameters, uri).map(answer -> respond(answer.body(), answer, uri));
    }

    /** The same, a line to each number. */
    @GET
    @Produces(CsvWriter.TEXT_CSV)
    public Uni<RestResponse<String>> reconcileAsCsv(
            @RestPath String exchange, @BeanParam ReconciliationParameters parameters, @Context UriInfo uri) {
        return answer(exchange, parameters, uri).map(answer -> respond(CsvWriter.write(answer.body()), answer, uri));
    }

    private Uni<Reconciling.Answer> answer(String exchange, ReconciliationParameters parameters, UriInfo uri) {
        KnownParameters.require(uri, ReconciliationParameters.NAMES);
        return reconciling.answer(parameters.of(exchange));
    }

    /** The next page's address is that of a list. */
    private static <B> RestResponse<B> respond(B body, Reconciling.Answer answer, UriInfo uri) {
        String link = Pages.respond(answer.page(), uri).getHeaderString(HttpHeaders.LINK);
        var response = RestResponse.ResponseBuilder.ok(body);
        return link == null
                ? response.build()
                : response.header(HttpHeaders.LINK, link).build();
    }
}
