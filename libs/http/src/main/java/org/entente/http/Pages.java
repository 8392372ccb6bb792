package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a list: {@code {"items": […]}}, and the address of the next page in {@code Link} (RFC 8288). */
public final class Pages {

    private Pages() {}

    /** The answer to the request at {@code uri}. */
    public static <T> RestResponse<Items<T>> respond(Page<T> page, UriInfo uri) {
        var response =
                RestResponse.ResponseBuilder.ok(new Items<>(page.items())).type(MediaType.APPLICATION_JSON);
        page.next().ifPresent(next -> response.header(HttpHeaders.LINK, "<" + address(uri, next) + ">; rel=\"next\""));
        return response.build();
    }

    /** Path and query only: the caller knows the public host, the service does not. */
    private static String address(UriInfo uri, Cursor next) {
        URI full = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next.encoded())
                .build();
        return full.getRawPath() + "?" + full.getRawQuery();
    }

    /** The body of a list. */
    public record Items<T>(List<T> items) {}
}
