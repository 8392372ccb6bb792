package org.entente.gateway.limits;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are larger than the gateway passes on: those that say so at once, the others as they come. */
@ApplicationScoped
public class BodyLimit {

    /** How long the rest of a refused body is read and thrown away, so that the caller gets to read the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private final long limit;
    private final ProblemResponses problems;

    @Inject
    public BodyLimit(LimitsConfig config, ProblemResponses problems) {
        this.limit = config.maxBodySize().asLongValue();
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT).handler(this::check);
    }

    /** The largest body, in bytes. */
    public long bytes() {
        return limit;
    }

    /** What a caller is told whose body is too large. */
    public String detail() {
        return "A body may have " + limit + " bytes at most.";
    }

    /** Ends the connection of a request whose body was refused, once the answer is out and read. */
    public void closeAfterAnswer(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            // a connection carries other requests beside this one
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.response().endHandler(sent -> context.vertx().setTimer(LINGER_MILLIS, timer -> close(context)));
    }

    private void check(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > limit) {
            closeAfterAnswer(context);
            context.request().resume();
            problems.send(context, ProblemType.BODY_TOO_LARGE, detail());
        } else {
            context.next();
        }
    }

    private static void close(RoutingContext context) {
        context.request().connection().close();
    }

    private static long announced(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException e) {
            // more digits than a long has: certainly too large
            return Long.MAX_VALUE;
        }
    }
}
