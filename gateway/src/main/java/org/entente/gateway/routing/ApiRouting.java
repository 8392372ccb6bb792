package org.entente.gateway.routing;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.entente.gateway.limits.BodyLimit;
import org.entente.gateway.routing.model.RoutingTable;
import org.entente.gateway.routing.model.Upstream;
import org.entente.gateway.signin.ApiOrder;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;

/** Passes each request to the API on to the service that answers for it, as the caller who signed in. */
@ApplicationScoped
class ApiRouting {

    /** What the gateway answers itself. */
    private static final String OWN = "/api/v1/access/";

    private final RoutingTable table;
    private final ServiceClients clients;
    private final ServicesConfig config;
    private final BodyLimit bodyLimit;
    private final ProblemResponses problems;

    @Inject
    ApiRouting(
            RoutingTable table,
            ServiceClients clients,
            ServicesConfig config,
            BodyLimit bodyLimit,
            ProblemResponses problems) {
        this.table = table;
        this.clients = clients;
        this.config = config;
        this.bodyLimit = bodyLimit;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(ApiOrder.ROUTING).handler(this::route);
    }

    private void route(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(OWN)) {
            context.next();
            return;
        }
        Optional<Upstream> upstream = table.upstreamOf(path);
        if (upstream.isPresent()) {
            forward(context, upstream.get());
        } else {
            context.request().resume();
            problems.send(context, ProblemType.NOT_FOUND, "The API has nothing at this address.");
        }
    }

    private void forward(RoutingContext context, Upstream upstream) {
        Forwarding forwarding = new Forwarding(context, upstream, accessToken(context), config, bodyLimit, problems);
        // Quarkus lets a body flow as soon as anyone listens; this one waits for the connection to the service
        context.request().pause();
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), clients.forPath(context.normalizedPath()))
                .origin(forwarding::open)
                .addInterceptor(forwarding)
                .handle(context.request());
    }

    /** The token that the program sent, or that belongs to the browser's session. */
    private static String accessToken(RoutingContext context) {
        QuarkusHttpUser user = (QuarkusHttpUser) context.user();
        return user.getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
    }
}
