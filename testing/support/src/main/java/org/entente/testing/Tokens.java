package org.entente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Access tokens of the demo's sign-ins, as Keycloak issues them. */
public final class Tokens {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private Tokens() {}

    /**
     * The token of a person.
     *
     * @param signIn {@code viewer}, {@code contributor} (of kbc-ke), {@code contributor-tbc} (of tbc-tz), {@code curator} or
     *     {@code administrator}
     */
    public static String of(String signIn) {
        return request("grant_type=password&client_id=entente-cli&password=entente-demo&username=" + signIn);
    }

    /** The token of a partner's own systems: a contributor of kbc-ke, by client credentials. */
    public static String ofPartner() {
        return request("grant_type=client_credentials&client_id=partner-kbc&client_secret=partner-kbc-demo");
    }

    private static String request(String form) {
        URI tokens = URI.create(Addresses.ofRunningServers().realm() + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LONGEST_ANSWER)
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = send(request);
        Matcher token = ACCESS_TOKEN.matcher(response.body());
        if (response.statusCode() != 200 || !token.find()) {
            throw new IllegalStateException(
                    "Keycloak gives no token: " + response.statusCode() + " " + response.body());
        }
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }
}
