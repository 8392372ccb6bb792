package org.entente.ingestion.documents;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.model.DocumentStatus;
import org.entente.ingestion.documents.model.PlainText;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads documents: their state, their text, their bytes. */
@Path("/api/v1/documents")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
public class DocumentResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Documents documents;
    private final Caller caller;

    public DocumentResource(Documents documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    public Uni<RestResponse<Pages.Items<DocumentView>>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest request = PageRequest.of(limit, cursor);
        return documents.list(Visibility.of(caller), status(status), request).map(page -> Pages.respond(page, uri));
    }

    @GET
    @Path("{id}")
    public Uni<DocumentView> read(@PathParam("id") UUID id) {
        return documents.read(Visibility.of(caller), id);
    }

    @GET
    @Path("{id}/text")
    @Produces(TEXT)
    public Uni<String> text(@PathParam("id") UUID id) {
        return documents.text(Visibility.of(caller), id).map(PlainText::value);
    }

    /** As a file to be saved: a page that a partner wrote must never run as one of ours. */
    @GET
    @Path("{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<RestResponse<byte[]>> original(@PathParam("id") UUID id) {
        return documents.original(Visibility.of(caller), id).map(DocumentResource::download);
    }

    /** Has it processed again: after a failure, or by a newer extractor. */
    @POST
    @Path("{id}/process")
    @RolesAllowed(Roles.CURATOR)
    public Uni<RestResponse<Receipt>> process(@PathParam("id") UUID id) {
        return documents.process(id).map(receipt -> RestResponse.ResponseBuilder.<Receipt>create(202)
                .entity(receipt)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    private static RestResponse<byte[]> download(StoredFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Optional<DocumentStatus> status(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(DocumentStatus.ofWireName(name)
                .orElseThrow(() -> ProblemException.invalid("status", "There is no such status.")));
    }
}
