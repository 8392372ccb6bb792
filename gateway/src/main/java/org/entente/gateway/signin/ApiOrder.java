package org.entente.gateway.signin;

/** The order in which a request to the API passes the gateway's checks; all come before the resources. */
public final class ApiOrder {

    /** Who is calling. */
    public static final int SIGN_IN = 100;

    /** Whether a page of another site made the browser call. */
    public static final int SAME_ORIGIN = 200;

    /** To which service the request goes. */
    public static final int ROUTING = 300;

    private ApiOrder() {}
}
