package org.entente.gateway.signin;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides how a request may sign in: a program by its bearer token, a browser by its session. */
@ApplicationScoped
public class RequestTenant implements TenantResolver {

    /** Names the configuration {@code quarkus.oidc.web}. */
    private static final String BROWSER = "web";

    @Override
    public String resolve(RoutingContext context) {
        boolean program = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return program ? OidcUtils.DEFAULT_TENANT_ID : BROWSER;
    }
}
