package org.entente.gateway.routing.model;

import java.net.URI;
import java.util.Objects;

/**
 * A service behind the gateway.
 *
 * @param name what people call it in messages, such as {@code ingestion}
 * @param url where it listens: scheme, host and port
 */
public record Upstream(String name, URI url) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Upstream {
        Objects.requireNonNull(name);
        if (url.getHost() == null || !(isHttp(url, "http") || isHttp(url, "https"))) {
            throw new IllegalArgumentException("Not the address of a service: " + url);
        }
    }

    /** The port of the address, also where it leaves it out. */
    public int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return tls() ? HTTPS : HTTP;
    }

    /** Whether the service is reached over TLS. */
    public boolean tls() {
        return isHttp(url, "https");
    }

    /** Scheme, host and port, as the service writes them before a path. */
    public String origin() {
        String port = url.getPort() == -1 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }

    private static boolean isHttp(URI url, String scheme) {
        return scheme.equalsIgnoreCase(url.getScheme());
    }
}
