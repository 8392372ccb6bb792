package org.entente.gateway.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;

/** Refuses changes that a page of another site makes a browser send with the cookie of its session. */
@ApplicationScoped
class SameOrigin {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemResponses problems;

    @Inject
    SameOrigin(ProblemResponses problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(ApiOrder.SAME_ORIGIN).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean byCookie = !request.headers().contains(HttpHeaders.AUTHORIZATION);
        if (byCookie && !READS.contains(request.method()) && !fromOwnPage(request)) {
            request.resume();
            problems.send(context, ProblemType.FORBIDDEN, "Only the gateway's own pages may do this with a session.");
        } else {
            context.next();
        }
    }

    /** Browsers say where a request comes from, older ones in {@code Origin} alone; a request that says nothing is not from a page of ours. */
    private static boolean fromOwnPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String own = request.scheme() + "://" + request.authority();
        return own.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
