package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the platform's public API under {@code /api/v1} as one of the demo's sign-ins. */
final class Api {

    /** The answer to a call that was accepted; {@code body} is missing where the answer has none. */
    record Reply(int status, JsonNode body, Optional<URI> next) {}

    /** What the gateway says while a service behind it restarts or the client is too fast. Every call here can be repeated. */
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

    private static final int REPEATS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

    private final HttpClient http;
    private final ObjectMapper json;
    private final SignIns signIns;
    private final URI base;

    Api(HttpClient http, ObjectMapper json, SignIns signIns, URI gateway) {
        this.http = http;
        this.json = json;
        this.signIns = signIns;
        this.base = URI.create(gateway.toString().replaceAll("/+$", "") + "/api/v1/");
    }

    Reply get(String user, String path) throws IOException, InterruptedException {
        return send(user, HttpRequest.newBuilder(base.resolve(path)).GET(), Set.of());
    }

    /** All items of a list, page after page. */
    List<JsonNode> list(String user, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        Optional<URI> page = Optional.of(base.resolve(path));
        while (page.isPresent()) {
            Reply reply = send(user, HttpRequest.newBuilder(page.get()).GET(), Set.of());
            reply.body().path("items").forEach(items::add);
            page = reply.next();
        }
        return items;
    }

    Reply put(String user, String path, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(bytes(body));
        return send(user, request, Set.of());
    }

    /** Replaces what is there of that version. */
    Reply putVersion(String user, String path, String version, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(bytes(body));
        return send(user, request, Set.of());
    }

    /** Posts JSON; the statuses in {@code alsoFine} are answers like any other. */
    Reply post(String user, String path, String mediaType, Object body, Integer... alsoFine)
            throws IOException, InterruptedException {
        return post(user, path, mediaType, bytes(body), alsoFine);
    }

    Reply post(String user, String path, String mediaType, BodyPublisher body, Integer... alsoFine)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", mediaType)
                .POST(body);
        return send(user, request, Set.of(alsoFine));
    }

    private BodyPublisher bytes(Object body) throws IOException {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private Reply send(String user, HttpRequest.Builder builder, Set<Integer> alsoFine)
            throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + signIns.token(user))
                .header("Accept", "application/json, application/problem+json")
                .build();
        HttpResponse<String> response = answer(request, REPEATS);
        if (response.statusCode() >= 300 && !alsoFine.contains(response.statusCode())) {
            throw new IOException("%s %s as '%s' was answered %s: %s"
                    .formatted(request.method(), request.uri(), user, response.statusCode(), response.body()));
        }
        return new Reply(response.statusCode(), parse(response), next(response));
    }

    /** Asks again for a while if the connection breaks, or the answer is to try again. */
    private HttpResponse<String> answer(HttpRequest request, int repeats) throws IOException, InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (repeats == 0 || !TRY_AGAIN.contains(response.statusCode())) {
                return response;
            }
        } catch (IOException e) {
            if (repeats == 0 || e instanceof HttpTimeoutException) {
                throw new IOException("%s %s: %s".formatted(request.method(), request.uri(), e.getMessage()), e);
            }
        }
        Thread.sleep(PAUSE.toMillis());
        return answer(request, repeats - 1);
    }

    private JsonNode parse(HttpResponse<String> response) throws IOException {
        return response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body());
    }

    private Optional<URI> next(HttpResponse<String> response) {
        return response.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> base.resolve(link.group(1)))
                .findFirst();
    }
}
