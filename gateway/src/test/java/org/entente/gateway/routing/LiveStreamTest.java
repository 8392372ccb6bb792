package org.entente.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class LiveStreamTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/exchanges/alu/stream")
    URI stream;

    @ConfigProperty(name = "entente.gateway.metrics-url")
    URI service;

    @Test
    @Timeout(30)
    void eachEventPassesAsItComesAndTheStreamEndsWithItsReader() throws Exception {
        // Given a stream that is followed through the gateway
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .build();
        InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
        BufferedReader events = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));

        // Then what the service sends is here before it sends more, also after its time to answer
        assertThat(events.readLine()).isEqualTo("data: first");
        await().pollDelay(Duration.ofMillis(1_500))
                .until(() -> ask("/stream-state").equals("open"));
        ask("/next-event");
        assertThat(events.readLine()).isEmpty();
        assertThat(events.readLine()).isEqualTo("data: second");

        // When the reader goes away, the service is told
        body.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> ask("/stream-state").equals("closed"));
    }

    private String ask(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
