package org.entente.ingestion.documents;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.model.FileName;
import org.entente.ingestion.work.WorkerThreads;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents in. A body of many megabytes is received and hashed on a worker thread; only what follows goes back to the
 * event loop.
 */
@Path("/api/v1/documents")
@RolesAllowed(Roles.CONTRIBUTOR)
public class SubmissionResource {

    private final Documents documents;
    private final UploadLimit limit;
    private final Caller caller;

    public SubmissionResource(Documents documents, UploadLimit limit, Caller caller) {
        this.documents = documents;
        this.limit = limit;
        this.caller = caller;
    }

    /** The body is the file itself. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    public Uni<RestResponse<Receipt>> submitFile(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType, InputStream body) throws IOException {
        Optional<OrganisationAlias> organisation = organisation();
        byte[] bytes = body.readNBytes(Math.toIntExact(limit.maxSize() + 1));
        return submit(organisation, bytes, mediaType, Optional.empty(), DocumentMetadata.none());
    }

    /** The body has the file in one part and, in another, what is known of it. */
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<RestResponse<Receipt>> submitForm(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Nullable DocumentMetadata metadata) {
        Optional<OrganisationAlias> organisation = organisation();
        if (file == null) {
            throw ProblemException.invalid("file", "The form has no file of this name.");
        }
        DocumentMetadata said = (metadata == null ? DocumentMetadata.none() : metadata).checked();
        byte[] bytes = file.size() > limit.maxSize() ? tooLarge() : read(file);
        return submit(organisation, bytes, file.contentType(), FileName.of(file.fileName()), said);
    }

    private Uni<RestResponse<Receipt>> submit(
            Optional<OrganisationAlias> organisation,
            byte[] bytes,
            @Nullable String mediaType,
            Optional<FileName> fileName,
            DocumentMetadata metadata) {
        if (bytes.length == 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The file is empty.");
        }
        if (bytes.length > limit.maxSize()) {
            throw limit.exceeded();
        }
        Original original = Original.of(bytes, mediaType == null ? "application/octet-stream" : mediaType, fileName);
        Submission submission = new Submission(original, metadata, organisation, caller.name());
        return Uni.createFrom()
                .item(submission)
                .emitOn(WorkerThreads.currentContext())
                .chain(documents::submit)
                .map(SubmissionResource::answer);
    }

    private Optional<OrganisationAlias> organisation() {
        return caller.is(Roles.ADMINISTRATOR) ? caller.organisation() : Optional.of(caller.requireOrganisation());
    }

    /** A body that ends too early, or a form that is none. */
    @ServerExceptionMapper
    public RestResponse<Problem> unreadable(IOException cause) {
        Problem problem = Problem.of(ProblemType.BAD_REQUEST, "The body cannot be read to its end.");
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file is gone", e);
        }
    }

    private byte[] tooLarge() {
        throw limit.exceeded();
    }

    /** The address has no host: the gateway's, which the caller used, is not known here. */
    private static RestResponse<Receipt> answer(Receipt receipt) {
        return RestResponse.ResponseBuilder.<Receipt>create(receipt.isNew() ? 202 : 200)
                .entity(receipt)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, "/api/v1/documents/" + receipt.id())
                .build();
    }
}
