package org.entente.metrics.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Where members' systems send exchange events, in the forms of CloudEvents over HTTP, plain or packed by gzip.
 *
 * <p>The answer is 202 when Kafka has acknowledged all that keep the rules; 403 and nothing stored if one is of a member that the caller
 * may not act for, 400 if none keeps the rules, 413 if the body is too large, 503 with {@code Retry-After} if Kafka or the database does
 * not answer. The same events may be sent again at will.
 */
@Path("/api/v1/exchanges/{exchange}/events")
@RolesAllowed(Roles.CONTRIBUTOR)
public class IntakeResource {

    private final Intake intake;
    private final BatchReader reader;
    private final Bodies bodies;
    private final IntakeConfig config;
    private final Caller caller;

    IntakeResource(Intake intake, BatchReader reader, Bodies bodies, IntakeConfig config, Caller caller) {
        this.intake = intake;
        this.reader = reader;
        this.bodies = bodies;
        this.config = config;
        this.caller = caller;
    }

    /** Takes a JSON array of events. */
    @POST
    @Consumes("application/cloudevents-batch+json")
    public Uni<RestResponse<Receipt>> takeBatch(
            @RestPath String exchange, @RestHeader(HttpHeaders.CONTENT_ENCODING) String coding, byte[] body) {
        return take(exchange, coding, body, reader::array);
    }

    /** Takes an event to each line. */
    @POST
    @Consumes("application/x-ndjson")
    public Uni<RestResponse<Receipt>> takeLines(
            @RestPath String exchange, @RestHeader(HttpHeaders.CONTENT_ENCODING) String coding, byte[] body) {
        return take(exchange, coding, body, reader::lines);
    }

    /** Takes one event. */
    @POST
    @Consumes("application/cloudevents+json")
    public Uni<RestResponse<Receipt>> takeSingle(
            @RestPath String exchange, @RestHeader(HttpHeaders.CONTENT_ENCODING) String coding, byte[] body) {
        return take(exchange, coding, body, reader::single);
    }

    /** Takes one event whose attributes are headers {@code ce-…} and whose data is the body; 415 without those headers. */
    @POST
    @Consumes("application/json")
    public Uni<RestResponse<Receipt>> takeBinary(
            @RestPath String exchange,
            @RestHeader(HttpHeaders.CONTENT_ENCODING) String coding,
            @Context HttpHeaders headers,
            byte[] body) {
        EventAttributes attributes = new EventAttributes(headers);
        if (!attributes.arePresent()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Plain JSON is an event only with its attributes as ce- headers.");
        }
        return take(exchange, coding, body, data -> reader.binary(attributes, data));
    }

    private Uni<RestResponse<Receipt>> take(
            String exchange, String coding, byte[] body, Function<byte[], Batch> reading) {
        return intake.take(exchange, () -> reading.apply(bodies.decode(body, coding)), caller::mayActFor)
                .map(receipt -> RestResponse.status(RestResponse.Status.ACCEPTED, receipt));
    }

    /** Tells a sender to come back. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(IntakeUnavailable exception) {
        Problem problem = Problem.of(ProblemType.UNAVAILABLE, exception.getMessage());
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .build();
    }
}
