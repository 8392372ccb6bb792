package org.entente.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a {@link Problem}; what went wrong inside stays in the log. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public RestResponse<Problem> map(ProblemException exception) {
        return respond(exception.problem());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(AuthenticationFailedException exception) {
        return unauthenticated("The access token is not valid or has expired.");
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(UnauthorizedException exception) {
        return unauthenticated("The request has no access token.");
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(ForbiddenException exception) {
        return respond(Problem.of(ProblemType.FORBIDDEN, "The caller has none of the roles that this needs."));
    }

    /** Reading what the caller sent is the caller's fault; writing the answer is ours. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(JacksonException exception) {
        boolean ours = exception instanceof JsonGenerationException || exception instanceof InvalidDefinitionException;
        return ours ? map((Throwable) exception) : respond(unreadable(exception));
    }

    /** Quarkus maps this subclass itself unless it is named here. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(MismatchedInputException exception) {
        return respond(unreadable(exception));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(ProblemMappers::error)
                .toList();
        return respond(ProblemException.invalid(errors).problem());
    }

    /** JAX-RS answers 404 to a parameter that cannot be converted; here it is bad input. */
    @ServerExceptionMapper
    public RestResponse<Problem> map(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException unreadable) {
            return respond(unreadable(unreadable));
        }
        if (exception instanceof NotFoundException && exception.getCause() instanceof IllegalArgumentException) {
            return respond(Problem.of(ProblemType.INVALID_INPUT, "A parameter of the request has the wrong type."));
        }
        Response response = exception.getResponse();
        ProblemType type = ProblemType.ofStatus(response.getStatus());
        if (response.getStatus() >= 500) {
            LOG.error("A request failed", exception);
        }
        Problem problem = new Problem(type.uri(), type.title(), response.getStatus(), type.title() + ".", List.of());
        return respond(problem);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> map(Throwable exception) {
        if (Outage.isBehind(exception)) {
            LOG.warnf("A request cannot be answered now: %s", exception);
            return unavailable();
        }
        LOG.error("A request failed", exception);
        return respond(Problem.of(ProblemType.INTERNAL, "The service failed. Its log says why."));
    }

    /** What is wrong with JSON that cannot be read; nothing of how the service reads it. */
    public static Problem unreadable(JacksonException exception) {
        if (exception instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String detail = "This value has the wrong type or is missing.";
            return ProblemException.invalid(pointer(mapping), detail).problem();
        }
        return Problem.of(ProblemType.BAD_REQUEST, "The body is not JSON of the expected shape.");
    }

    private static String pointer(JsonMappingException exception) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return new FieldError(name, violation.getMessage());
    }

    private static RestResponse<Problem> unavailable() {
        Problem problem = Problem.of(ProblemType.UNAVAILABLE, "A server that the service needs does not answer.");
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER)
                .build();
    }

    private static RestResponse<Problem> unauthenticated(String detail) {
        Problem problem = Problem.of(ProblemType.UNAUTHENTICATED, detail);
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static RestResponse<Problem> respond(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
