package org.entente.benchmarks.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.scenario.Failure;

/** The calls that prepare a load and look at what came of it; the load itself goes another way. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TOKEN_KEPT_FOR = Duration.ofMinutes(5);
    private static final Set<Integer> FINE = Set.of(200, 201, 202, 409);

    private static final String JOINED = "2018-01-01";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;
    private final Tokens tokens;

    private String token = "";
    private long tokenSince;

    Api(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public URI gateway() {
        return gateway;
    }

    /** A new token of the administrator, valid for a quarter of an hour. */
    public String newToken() throws IOException, InterruptedException {
        return tokens.of("administrator");
    }

    private synchronized String token() throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (token.isEmpty() || now - tokenSince > TOKEN_KEPT_FOR.toNanos()) {
            token = newToken();
            tokenSince = now;
        }
        return token;
    }

    /** Creates an exchange with all members of the population, unless it is there. */
    public void createExchange(String id) throws IOException, InterruptedException {
        send("POST", "exchanges", Map.of("id", id, "name", "Benchmark of " + id, "aliases", List.of()));
        for (int number = 0; number < Population.MEMBERS; number++) {
            String member = Population.member(number);
            send(
                    "PUT",
                    "exchanges/" + id + "/members/" + member,
                    Map.of("name", member, "country", Population.country(number), "joinedOn", JOINED));
        }
    }

    /** How many events of an exchange are counted, of all actions. */
    public long counted(String exchange) throws IOException, InterruptedException {
        JsonNode totals = get("exchanges/" + exchange + "/totals");
        return StreamSupport.stream(totals.spliterator(), false)
                .mapToLong(figure -> figure.path("total").asLong())
                .sum();
    }

    /** What is answered to a path below the API's. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private void send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (!FINE.contains(answer.statusCode())) {
            throw new Failure("%s %s was answered %d: %s"
                    .formatted(request.method(), request.uri(), answer.statusCode(), new String(answer.body(), UTF_8)));
        }
        return json.readTree(answer.body());
    }

    private URI address(String path) {
        return gateway.resolve("/api/v1/" + path);
    }
}
