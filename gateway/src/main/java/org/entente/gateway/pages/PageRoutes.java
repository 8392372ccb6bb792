package org.entente.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/** What the pages of the web app need around them: the headers that bound what they may do, and the way back from signing in. */
@ApplicationScoped
class PageRoutes {

    /** Before everything else, so that errors carry the fields too. */
    private static final int FIRST = Integer.MIN_VALUE + 10;

    private static final Map<String, String> FIELDS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private static final Set<String> PAGES = Set.of("/", "/index.html");

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::protect);
        // people come back to this address from signing in and are then sent on; whoever calls it otherwise goes to the
        // start
        router.get("/signin").handler(context -> goTo(context, "/"));
    }

    private void protect(RoutingContext context) {
        FIELDS.forEach(context.response()::putHeader);
        if (PAGES.contains(context.normalizedPath())) {
            // it names the scripts of one version, and is shown to who has signed in only
            context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
        }
        context.next();
    }

    private static void goTo(RoutingContext context, String path) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, path)
                .end();
    }
}
