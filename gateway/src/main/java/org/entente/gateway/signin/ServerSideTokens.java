package org.entente.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;

/** Keeps the tokens of people who signed in with a browser here, and gives the browser nothing but a {@link SessionId}. */
@ApplicationScoped
@Alternative
@Priority(1)
class ServerSideTokens implements TokenStateManager {

    /**
     * A renewed session gets a new id, but a page asks several things at once: those already on their way with the old id
     * are still let in.
     */
    private static final Duration RENEWAL_GRACE = Duration.ofSeconds(30);

    private final WebSessions sessions;
    private final SecureRandom random = new SecureRandom();

    @Inject
    ServerSideTokens(WebSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> requestContext) {
        SessionId id = SessionId.random(random);
        Long seconds = context.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM);
        return sessions.add(id, tokens, Duration.ofSeconds(seconds)).replaceWith(id.value());
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> requestContext) {
        return sessions.find(new SessionId(cookie))
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("The session has ended"));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String cookie, OidcRequestContext<Void> requestContext) {
        SessionId id = new SessionId(cookie);
        boolean signsOut =
                config.logout().path().filter(context.request().path()::equals).isPresent();
        return signsOut ? sessions.delete(id) : sessions.shorten(id, RENEWAL_GRACE);
    }
}
