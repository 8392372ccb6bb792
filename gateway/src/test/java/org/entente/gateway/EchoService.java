package org.entente.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A probe behind the gateway: answers with what reached it, so that tests see what the gateway passes on. It stands at the addresses of
 * ingestion and metrics; nothing listens at that of agreements.
 */
public final class EchoService implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private volatile HttpServerResponse stream;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String url = "http://localhost:" + server.actualPort();
        return Map.of(
                "entente.gateway.ingestion-url",
                url,
                "entente.gateway.metrics-url",
                url,
                "entente.gateway.agreements-url",
                "http://localhost:" + unusedPort(),
                "entente.gateway.response-timeout",
                "1s");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/v1/exchanges/alu/stream" -> openStream(request.response());
            case "/next-event" -> sendEvent(request.response());
            case "/stream-state" -> request.response().end(stream.closed() ? "closed" : "open");
            case "/api/v1/observations/never" -> request.pause();
            default -> request.body().onSuccess(body -> echo(request, body.length()));
        }
    }

    private void openStream(HttpServerResponse response) {
        stream = response.putHeader("Content-Type", "text/event-stream").setChunked(true);
        stream.write("data: first\n\n");
    }

    /** Sends the second event when the test has seen the first, which it only can if the gateway did not hold that back. */
    private void sendEvent(HttpServerResponse response) {
        stream.write("data: second\n\n");
        response.end();
    }

    private void echo(HttpServerRequest request, int bodySize) {
        String own = "http://" + request.authority();
        JsonObject received = new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("bodySize", bodySize)
                .put("headers", headers(request.headers()));
        request.response()
                .putHeader("Location", own + "/api/v1/documents/1")
                .putHeader("Link", "<" + own + "/api/v1/documents?cursor=x>; rel=\"next\"")
                .putHeader("Set-Cookie", "service=1")
                .putHeader("Server", "echo")
                .putHeader("Content-Type", "application/json")
                .end(received.toBuffer());
    }

    private static JsonObject headers(MultiMap headers) {
        JsonObject json = new JsonObject();
        headers.forEach((name, value) -> json.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return json;
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
