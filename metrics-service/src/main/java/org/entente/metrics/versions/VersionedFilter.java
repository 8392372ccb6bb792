package org.entente.metrics.versions;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 where the figures are still those that the client holds, and gives every other answer its tag.
 *
 * <p>Answers are the caller's own, since they need a token; and may be kept, but not used again without asking.
 */
public class VersionedFilter {

    private static final String TAG = VersionedFilter.class.getName();
    private static final String CACHE_CONTROL = "private, no-cache";

    private final FiguresVersions versions;
    private final Clock clock;

    VersionedFilter(FiguresVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** Reads the version before anything is answered, so that an answer may be newer than its tag says, but never older. */
    @Versioned
    @ServerRequestFilter
    public Uni<Response> answerIfNothingChanged(ContainerRequestContext request) {
        String exchange = request.getUriInfo().getPathParameters().getFirst("exchange");
        Uni<Long> version = exchange == null ? versions.ofAll() : versions.of(exchange);
        return version.map(known -> tag(known, request))
                .map(tag -> notModified(request, exchange == null ? EntityTags.weak(tag) : tag));
    }

    /** Adds the tag to what was found. */
    @Versioned
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Object tag = request.getProperty(TAG);
        if (tag != null && response.getStatus() == Response.Status.OK.getStatusCode()) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(HttpHeaders.ETAG, tag);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static Response notModified(ContainerRequestContext request, String tag) {
        request.setProperty(TAG, tag);
        List<String> held = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), List.of());
        if (!EntityTags.matches(held, tag)) {
            return null;
        }
        return Response.notModified()
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private String tag(long version, ContainerRequestContext request) {
        String asked = request.getUriInfo().getPath() + "\n"
                + request.getUriInfo().getQueryParameters() + "\n"
                + request.getHeaders().get(HttpHeaders.ACCEPT);
        return EntityTags.of(version, asked, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
