package org.entente.ingestion.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.entente.testing.PlatformServers;
import org.entente.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JSON body of any size is answered for, whether it says how large it is or not. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class JsonBodyLimitTest {

    private static final int MOST = 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/facts/")
    URI facts;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatIsTooLargeIsRefused(boolean announced) throws Exception {
        for (int size : new int[] {MOST + 1, 3 * MOST}) {
            HttpResponse<String> single = post("/review", rejection(size), announced);
            HttpResponse<String> many = post("reviews", "{\"decisions\": [" + rejection(size) + "]}", announced);

            assertTooLarge(single);
            assertTooLarge(many);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfTheGreatestSizeIsReadAndLookedInto(boolean announced) throws Exception {
        HttpResponse<String> answer = post("reviews", "{\"decisions\": [" + rejection(MOST - 17) + "]}", announced);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getInt("outcomes[0].status")).isEqualTo(404);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonPath.from(answer.body()).getString("type")).endsWith("/body-too-large");
    }

    /** So many bytes that ask for a fact to be rejected. */
    private static String rejection(int size) {
        String start = "{\"fact\": \"" + UUID.randomUUID() + "\", \"decision\": \"reject\", \"reason\": \"";
        return start + "x".repeat(size - start.length() - 2) + "\"}";
    }

    private HttpResponse<String> post(String path, String body, boolean announced)
            throws IOException, InterruptedException {
        String address = facts + (path.startsWith("/") ? UUID.randomUUID() + path : path);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + Tokens.of("curator"))
                .header("Content-Type", "application/json")
                .POST(publisher(body.getBytes(UTF_8), announced))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher publisher(byte[] body, boolean announced) {
        return announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
