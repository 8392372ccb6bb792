package org.entente.metrics.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.metrics.Api;

/** A client of a stream of server-sent events. */
final class EventStream implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private CompletableFuture<Void> reading;

    private EventStream(InputStream body) {
        this.body = body;
    }

    static EventStream open(URI address) throws IOException, InterruptedException {
        return open(address, Api.token("viewer"));
    }

    static EventStream open(URI address, String token) throws IOException, InterruptedException {
        return open(HttpRequest.newBuilder(address), token);
    }

    /** Comes back after it saw the event of that id. */
    static EventStream resume(URI address, String lastEventId) throws IOException, InterruptedException {
        return open(HttpRequest.newBuilder(address).header("Last-Event-ID", lastEventId), Api.token("viewer"));
    }

    private static EventStream open(HttpRequest.Builder builder, String token)
            throws IOException, InterruptedException {
        HttpRequest request = builder.header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The stream is refused: " + response.statusCode());
        }
        EventStream stream = new EventStream(response.body());
        stream.reading = CompletableFuture.runAsync(stream::read);
        return stream;
    }

    /** The fields of that name so far. */
    List<String> fields(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The comments so far. */
    long comments() {
        return lines.stream().filter(line -> line.startsWith(":")).count();
    }

    /** The figures so far. */
    List<JsonPath> figures() {
        return fields("data").stream().map(JsonPath::from).toList();
    }

    /** Whether the server has ended it. */
    boolean hasEnded() {
        return reading.isDone();
    }

    private void read() {
        new BufferedReader(new InputStreamReader(body, UTF_8)).lines().forEach(lines::add);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
