package org.entente.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest {

    private static final int MIB = 1024 * 1024;

    @TestHTTPResource("/api/v1/documents")
    URI documents;

    @Test
    void aBodyOf25MebibytesPasses() throws Exception {
        HttpResponse<String> response = post(BodyPublishers.ofByteArray(new byte[25 * MIB]));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"bodySize\":" + 25 * MIB);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() throws Exception {
        assertTooLarge(post(BodyPublishers.ofByteArray(new byte[26 * MIB + 1])));
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedOnceItIsTooLarge() throws Exception {
        byte[] body = new byte[27 * MIB];

        assertTooLarge(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("https://entente.example/problems/body-too-large");
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(documents)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("contributor"))
                .header("Content-Type", "application/pdf")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
