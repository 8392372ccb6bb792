package org.entente.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;

/** Sends the requests of a load to the gateway, all on one thread, so that the load costs the machine little. */
public final class Requests implements AutoCloseable {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int WAITING = 1_000_000;
    private static final int LONGEST_PIECE = 65_536;

    private final Vertx vertx;
    private final HttpClient client;
    private final String token;

    /**
     * @param token whose holder sends them
     * @param connections how many there are at most
     */
    public Requests(URI gateway, String token, int connections) {
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(gateway.getHost())
                .setDefaultPort(gateway.getPort())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(WAITING)
                .setMaxChunkSize(LONGEST_PIECE)
                .setTcpNoDelay(true));
        this.token = "Bearer " + token;
    }

    /** What a whole answer says. */
    public record Answer(int status, String retryAfter, Buffer body) {}

    /** Whose thread everything runs on. */
    public Vertx vertx() {
        return vertx;
    }

    /** Sends a batch of events to an exchange. */
    public Future<Answer> send(String exchange, BatchBody batch) {
        return open(HttpMethod.POST, "exchanges/" + exchange + "/events")
                .compose(request -> request.putHeader("Content-Type", BATCH).send(Buffer.buffer(batch.bytes())))
                .compose(Requests::read);
    }

    /** Asks for what is at a path below the API's. */
    public Future<Answer> get(String path) {
        return open(HttpMethod.GET, path).compose(HttpClientRequest::send).compose(Requests::read);
    }

    /** Opens a request of which the answer goes on and on. */
    public Future<HttpClientResponse> follow(String path) {
        return open(HttpMethod.GET, path).compose(request -> request.putHeader("Accept", "text/event-stream")
                .send());
    }

    private Future<HttpClientRequest> open(HttpMethod method, String path) {
        return client.request(method, "/api/v1/" + path).map(request -> request.putHeader("Authorization", token));
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), response.getHeader("Retry-After"), body));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
