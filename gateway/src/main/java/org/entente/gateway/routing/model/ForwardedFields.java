package org.entente.gateway.routing.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says which header fields pass through the gateway.
 *
 * <p>A request's fields pass only if they are listed: whatever could say who is calling (cookies, {@code X-Forwarded-*}, {@code X-Remote-User} and
 * what the next proxy invents) stays outside, and hop-by-hop fields (RFC 9110, 7.6.1) with it.
 */
public final class ForwardedFields {

    private static final Set<String> REQUEST_FIELDS = Set.of(
            "cache-control",
            "digest",
            "idempotency-key",
            "last-event-id",
            "pragma",
            "prefer",
            "range",
            "repr-digest",
            "slug",
            "traceparent",
            "tracestate",
            "user-agent",
            "x-request-id");

    private static final List<String> REQUEST_PREFIXES = List.of("accept", "ce-", "content-", "if-");

    private static final Set<String> KEPT_FROM_RESPONSES = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "server",
            "set-cookie",
            "te",
            "trailer",
            "upgrade",
            "x-powered-by");

    private ForwardedFields() {}

    /** Whether a request's field reaches the service. */
    public static boolean ofRequest(String name) {
        String field = name.toLowerCase(Locale.ROOT);
        return REQUEST_FIELDS.contains(field) || REQUEST_PREFIXES.stream().anyMatch(field::startsWith);
    }

    /** Whether a response's field reaches the caller. */
    public static boolean ofResponse(String name) {
        return !KEPT_FROM_RESPONSES.contains(name.toLowerCase(Locale.ROOT));
    }
}
