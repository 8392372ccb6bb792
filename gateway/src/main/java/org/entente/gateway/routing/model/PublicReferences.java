package org.entente.gateway.routing.model;

/** Makes the addresses in a service's response fields right for callers, who only know the gateway's address. */
public final class PublicReferences {

    private PublicReferences() {}

    /**
     * A {@code Location} or {@code Link} value (RFC 8288) without the service's own origin: {@code http://10.0.0.7:8081/api/…} becomes
     * {@code /api/…}, which holds for whatever address the caller used.
     */
    public static String of(String value, Upstream upstream) {
        String origin = upstream.origin() + "/";
        return value.startsWith(origin) ? value.substring(origin.length() - 1) : value.replace("<" + origin, "</");
    }
}
