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
import java.util.Optional;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.model.FileName;
import org.entente.ingestion.work.Allowance;
import org.entente.ingestion.work.OwnFolder;
import org.entente.ingestion.work.WorkerThreads;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents in. A body of many megabytes is received onto disk, and hashed, on a worker thread; only what follows goes back
 * to the event loop.
 */
@Path("/api/v1/documents")
@RolesAllowed(Roles.CONTRIBUTOR)
public class SubmissionResource {

    private final Documents documents;
    private final UploadLimit limit;
    private final Caller caller;
    private final OwnFolder uploads = OwnFolder.create("uploads");

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
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType, InputStream body)
            throws IOException, InterruptedException {
        Optional<OrganisationAlias> organisation = organisation();
        ReceivedFile file = ReceivedFile.receive(uploads, body, limit.maxSize() + 1);
        try {
            return submit(organisation, file, mediaType, Optional.empty(), DocumentMetadata.none());
        } finally {
            file.delete();
        }
    }

    /** The body has the file in one part and, in another, what is known of it. */
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<RestResponse<Receipt>> submitForm(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Nullable DocumentMetadata metadata)
            throws InterruptedException {
        Optional<OrganisationAlias> organisation = organisation();
        if (file == null) {
            throw ProblemException.invalid("file", "The form has no file of this name.");
        }
        DocumentMetadata said = (metadata == null ? DocumentMetadata.none() : metadata).checked();
        ReceivedFile received = new ReceivedFile(file.uploadedFile());
        return submit(organisation, received, file.contentType(), FileName.of(file.fileName()), said);
    }

    private Uni<RestResponse<Receipt>> submit(
            Optional<OrganisationAlias> organisation,
            ReceivedFile file,
            @Nullable String mediaType,
            Optional<FileName> fileName,
            DocumentMetadata metadata)
            throws InterruptedException {
        if (file.size() == 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The file is empty.");
        }
        Allowance.Share memory = limit.takeMemory(file.size());
        try {
            String type = mediaType == null ? MediaType.APPLICATION_OCTET_STREAM : mediaType;
            Original original = Original.of(file.bytes(), type, fileName);
            return store(new Submission(original, metadata, organisation, caller.name()))
                    .eventually(memory::giveBack);
        } catch (RuntimeException e) {
            memory.giveBack();
            throw e;
        }
    }

    private Uni<RestResponse<Receipt>> store(Submission submission) {
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

    /** The address has no host: the gateway's, which the caller used, is not known here. */
    private static RestResponse<Receipt> answer(Receipt receipt) {
        return RestResponse.ResponseBuilder.<Receipt>create(receipt.isNew() ? 202 : 200)
                .entity(receipt)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, "/api/v1/documents/" + receipt.id())
                .build();
    }
}
