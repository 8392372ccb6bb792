package org.entente.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open stream of server-sent events, with the data of each that has arrived. */
public final class EventStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final Stream<String> lines;
    private final Thread reader;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private EventStream(Stream<String> lines) {
        this.lines = lines;
        this.reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static EventStream open(HttpClient client, URI address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The stream answered " + response.statusCode());
        }
        return new EventStream(response.body());
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> line.substring(DATA.length()).strip())
                    .forEach(heard::add);
        } catch (UncheckedIOException closed) {
            heard.add("The stream ended: " + closed.getMessage());
        }
    }

    public List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
