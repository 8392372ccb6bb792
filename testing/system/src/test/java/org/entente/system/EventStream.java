package org.entente.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An open stream of server-sent events; tells the data of each as it arrives. */
final class EventStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final Stream<String> lines;
    private final Thread reader;

    private EventStream(Stream<String> lines, Consumer<String> listener) {
        this.lines = lines;
        this.reader = new Thread(() -> read(listener), "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static EventStream open(HttpClient client, URI address, String token, Consumer<String> listener)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The stream answered " + response.statusCode());
        }
        return new EventStream(response.body(), listener);
    }

    private void read(Consumer<String> listener) {
        lines.filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .forEach(listener);
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
