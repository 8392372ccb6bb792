package org.entente.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of the demo's sign-ins, from Keycloak. */
final class SignIns {

    private static final String PASSWORD = "entente-demo";

    /** Well below the realm's token lifespan of 15 minutes. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private record Token(String value, Instant since) {}

    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private final URI tokenEndpoint;
    private final Map<String, Token> tokens = new HashMap<>();

    SignIns(HttpClient http, ObjectMapper json, Clock clock, URI realm) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.tokenEndpoint = URI.create(realm + "/protocol/openid-connect/token");
    }

    String token(String user) throws IOException, InterruptedException {
        Token known = tokens.get(user);
        if (known == null || known.since().plus(KEPT_FOR).isBefore(clock.instant())) {
            known = new Token(signIn(user), clock.instant());
            tokens.put(user, known);
        }
        return known.value();
    }

    private String signIn(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(user)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "Keycloak does not sign in '%s': %s %s".formatted(user, response.statusCode(), response.body()));
        }
        return json.readTree(response.body()).path("access_token").asText();
    }

    private static String form(String user) {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", "entente-cli", "username", user, "password", PASSWORD);
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
