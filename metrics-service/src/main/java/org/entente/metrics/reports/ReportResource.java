package org.entente.metrics.reports;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IdempotencyKey;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where members upload a period's statistics. */
@Path("/api/v1/exchanges/{exchange}/reports")
public class ReportResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;
    private final ReportStore store;
    private final ReportList list;
    private final Caller caller;

    ReportResource(Reports reports, ReportStore store, ReportList list, Caller caller) {
        this.reports = reports;
        this.store = store;
        this.list = list;
        this.caller = caller;
    }

    /** Takes CSV; 201 with what became of each row, 400 if none was taken; repeated with its key, the same answer again. */
    @POST
    @Consumes(CSV)
    @RolesAllowed(Roles.CONTRIBUTOR)
    public Uni<RestResponse<ReportOutcome>> takeCsv(
            @RestPath String exchange,
            @RestQuery Optional<String> period,
            @RestQuery Optional<String> fileName,
            @RestHeader(IdempotencyKey.HEADER) String key,
            byte[] file) {
        UUID id = idFor(key, exchange);
        return take(new Upload(id, exchange, CSV, file, fileName, period, caller.name(), caller::mayActFor));
    }

    /** Takes the first sheet of an XLSX workbook, as if it were CSV. */
    @POST
    @Consumes(XLSX)
    @RolesAllowed(Roles.CONTRIBUTOR)
    public Uni<RestResponse<ReportOutcome>> takeXlsx(
            @RestPath String exchange,
            @RestQuery Optional<String> period,
            @RestQuery Optional<String> fileName,
            @RestHeader(IdempotencyKey.HEADER) String key,
            byte[] file) {
        UUID id = idFor(key, exchange);
        return take(new Upload(id, exchange, XLSX, file, fileName, period, caller.name(), caller::mayActFor));
    }

    /** The files that were uploaded, the latest first, with how much of each was taken. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<ReportSummary>>> list(
            @RestPath String exchange, @RestQuery Integer limit, @RestQuery String cursor, @Context UriInfo uri) {
        return list.page(exchange, PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    /** What became of a file. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Uni<ReportOutcome> outcome(@RestPath String exchange, @RestPath UUID id) {
        return store.outcome(exchange, id).map(found -> found.orElseThrow(() -> unknown(id)));
    }

    /** The file itself, to be saved and not shown. */
    @GET
    @Path("{id}/file")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<byte[]>> file(@RestPath String exchange, @RestPath UUID id) {
        return store.file(exchange, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .map(file -> RestResponse.ResponseBuilder.ok(file.content())
                        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    private UUID idFor(@Nullable String key, String exchange) {
        return IdempotencyKey.of(key).idFor(caller.subject(), "/api/v1/exchanges/" + exchange + "/reports");
    }

    private Uni<RestResponse<ReportOutcome>> take(Upload upload) {
        upload.fileName().ifPresent(ReportResource::requireName);
        return reports.take(upload).map(ReportResource::created);
    }

    private static RestResponse<ReportOutcome> created(ReportOutcome outcome) {
        URI address = URI.create("/api/v1/exchanges/" + outcome.exchange() + "/reports/" + outcome.id());
        return RestResponse.ResponseBuilder.<ReportOutcome>created(address)
                .entity(outcome)
                .build();
    }

    private static void requireName(String fileName) {
        boolean isPlain = fileName.chars().noneMatch(Character::isISOControl);
        if (fileName.isBlank() || fileName.length() > 200 || !isPlain) {
            throw ProblemException.invalid("fileName", "This must be 1 to 200 printable characters.");
        }
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no report '" + id + "'.");
    }
}
