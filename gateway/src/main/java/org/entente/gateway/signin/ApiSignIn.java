package org.entente.gateway.signin;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;
import org.jboss.logging.Logger;

/** Lets nobody past who has not signed in: answers 401, and never sends a program to a sign-in page. */
@ApplicationScoped
class ApiSignIn {

    private static final Logger LOG = Logger.getLogger(ApiSignIn.class);

    private final ProblemResponses problems;

    @Inject
    ApiSignIn(ProblemResponses problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(ApiOrder.SIGN_IN).handler(this::signIn);
    }

    private void signIn(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> answeredHere = (request, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answeredHere);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> admit(context, identity), failure -> refuse(context, failure));
    }

    private void admit(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            challenge(context, "Bearer", "The request has no access token.");
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            LOG.debugf(failure, "A request was refused");
            challenge(
                    context,
                    "Bearer error=\"invalid_token\"",
                    "The access token or session is not valid or has expired.");
        } else {
            LOG.error("Sign-in failed", failure);
            context.request().resume();
            problems.send(context, ProblemType.UNAVAILABLE, "Sign-in is not possible at the moment.");
        }
    }

    private void challenge(RoutingContext context, String challenge, String detail) {
        context.request().resume();
        context.response().putHeader("WWW-Authenticate", challenge);
        problems.send(context, ProblemType.UNAUTHENTICATED, detail);
    }
}
