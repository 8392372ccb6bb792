package org.entente.benchmarks.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.entente.benchmarks.scenario.Failure;

/** Access tokens of the demo's sign-ins. */
public final class Tokens {

    private static final String FORM = "grant_type=password&client_id=entente-cli&username=%s&password=entente-demo";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI endpoint;

    Tokens(URI realm) {
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
    }

    /** A new token, valid for some minutes. */
    public String of(String signIn) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FORM.formatted(signIn)))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new Failure("Keycloak does not sign in '" + signIn + "': " + answer.statusCode());
        }
        return json.readTree(answer.body()).path("access_token").asText();
    }
}
