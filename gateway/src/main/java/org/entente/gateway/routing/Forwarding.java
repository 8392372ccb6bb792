package org.entente.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.entente.gateway.limits.BodyLimit;
import org.entente.gateway.limits.BodyTooLarge;
import org.entente.gateway.limits.BoundedBody;
import org.entente.gateway.routing.model.ForwardedFields;
import org.entente.gateway.routing.model.PublicReferences;
import org.entente.gateway.routing.model.Upstream;
import org.entente.http.Outage;
import org.entente.http.Problem;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service, and the answer on its way back. */
final class Forwarding implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private static final List<String> REFERENCES = List.of("Location", "Content-Location", "Link");

    private final RoutingContext routing;
    private final Upstream upstream;
    private final String accessToken;
    private final ServicesConfig config;
    private final BodyLimit bodyLimit;
    private final ProblemResponses problems;

    private @Nullable HttpClientRequest request;
    private boolean timedOut;

    Forwarding(
            RoutingContext routing,
            Upstream upstream,
            String accessToken,
            ServicesConfig config,
            BodyLimit bodyLimit,
            ProblemResponses problems) {
        this.routing = routing;
        this.upstream = upstream;
        this.accessToken = accessToken;
        this.config = config;
        this.bodyLimit = bodyLimit;
        this.problems = problems;
    }

    /** Opens the request to the service. */
    Future<HttpClientRequest> open(ProxyContext context) {
        RequestOptions address = new RequestOptions()
                .setHost(upstream.url().getHost())
                .setPort(upstream.port())
                .setSsl(upstream.tls())
                .setConnectTimeout(config.connectTimeout().toMillis());
        return context.client().request(address).onSuccess(opened -> request = opened);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest outgoing = context.request();
        outgoing.setURI(target());
        replaceFields(outgoing.headers());
        BoundedBody body = new BoundedBody(outgoing.getBody().stream(), bodyLimit.bytes());
        outgoing.setBody(Body.body(body, outgoing.getBody().length()));
        Future<ProxyResponse> answer = context.sendRequest();
        body.received().onSuccess(all -> limitWaiting(answer));
        return answer.recover(failure -> Future.succeededFuture(problem(context, body, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap fields = context.response().headers();
        for (String name : List.copyOf(fields.names())) {
            if (!ForwardedFields.ofResponse(name)
                    || routing.response().headers().contains(name)) {
                fields.remove(name);
            }
        }
        REFERENCES.forEach(name -> correctReferences(fields, name));
        if (!fields.contains(HttpHeaders.CACHE_CONTROL)) {
            // what a service answers is for this caller only
            fields.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return context.sendResponse();
    }

    /** The normalised path, so that no service sees another address than the one that was checked here. */
    private String target() {
        String query = routing.request().query();
        return query == null ? routing.normalizedPath() : routing.normalizedPath() + "?" + query;
    }

    private void replaceFields(MultiMap fields) {
        for (String name : List.copyOf(fields.names())) {
            if (!ForwardedFields.ofRequest(name)) {
                fields.remove(name);
            }
        }
        HttpServerRequest incoming = routing.request();
        fields.set(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken);
        fields.set("X-Forwarded-For", incoming.remoteAddress().hostAddress());
        fields.set("X-Forwarded-Proto", incoming.scheme());
        fields.set("X-Forwarded-Host", incoming.authority().toString());
    }

    /** Counted from when the service has the whole request: a slow upload is not the service's fault. */
    private void limitWaiting(Future<ProxyResponse> answer) {
        long timer = routing.vertx().setTimer(config.responseTimeout().toMillis(), late -> giveUp());
        answer.onComplete(done -> routing.vertx().cancelTimer(timer));
    }

    private void giveUp() {
        timedOut = true;
        if (request != null) {
            request.reset();
        }
    }

    private ProxyResponse problem(ProxyContext context, BoundedBody body, Throwable failure) {
        if (body.received().cause() instanceof BodyTooLarge) {
            bodyLimit.closeAfterAnswer(routing);
            return problem(context, ProblemType.BODY_TOO_LARGE, bodyLimit.detail());
        }
        if (timedOut) {
            LOG.warnf("The %s service did not answer within %s", upstream.name(), config.responseTimeout());
            return problem(context, ProblemType.TIMEOUT, "The " + upstream.name() + " service took too long.");
        }
        LOG.warnf("The %s service cannot be reached: %s", upstream.name(), failure.getMessage());
        return problem(context, ProblemType.UNAVAILABLE, "The " + upstream.name() + " service cannot be reached.");
    }

    private ProxyResponse problem(ProxyContext context, ProblemType type, String detail) {
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(problems.body(type, detail)));
        return type == ProblemType.UNAVAILABLE
                ? response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Outage.RETRY_AFTER))
                : response;
    }

    private void correctReferences(MultiMap fields, String name) {
        List<String> corrected = fields.getAll(name).stream()
                .map(value -> PublicReferences.of(value, upstream))
                .toList();
        if (!corrected.isEmpty()) {
            fields.set(name, corrected);
        }
    }
}
