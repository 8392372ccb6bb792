package org.entente.system.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.system.RunningPlatform;

/** A member's system: sends batch after batch, each again with the same events until it is acknowledged. */
final class Sender implements Callable<Void> {

    private static final String SIGN_IN = "administrator";
    static final int BATCH = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<Integer> TRY_AGAIN = Set.of(503, 504);

    private final RunningPlatform platform;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Consignment events;
    private final Gate gate;

    Sender(RunningPlatform platform, HttpClient http, Consignment events, Gate gate) {
        this.platform = platform;
        this.http = http;
        this.events = events;
        this.gate = gate;
    }

    @Override
    public Void call() throws Exception {
        for (int from = 0; from < events.size(); from += BATCH) {
            int to = Math.min(from + BATCH, events.size());
            if (!gate.pass(to - from)) {
                return null;
            }
            sendUntilAcknowledged(json.writeValueAsBytes(events.batch(from, to)), to - from);
        }
        return null;
    }

    private void sendUntilAcknowledged(byte[] body, int size) {
        await("the acknowledgement of a batch")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> isAcknowledged(body, size) || gate.refuse());
        gate.acknowledge(size);
    }

    private boolean isAcknowledged(byte[] body, int size) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request(body), BodyHandlers.ofByteArray());
        } catch (IOException nobodyKnowsWhetherItArrived) {
            return false;
        }
        if (answer.statusCode() == 401) {
            platform.freshToken(SIGN_IN);
            return false;
        }
        if (TRY_AGAIN.contains(answer.statusCode())) {
            requireTimeToReturn(answer);
            return false;
        }
        requireAllAccepted(answer, size);
        return true;
    }

    private static void requireTimeToReturn(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isEmpty()) {
            throw new AssertionError("A 503 does not say when to come back");
        }
    }

    private void requireAllAccepted(HttpResponse<byte[]> answer, int size) throws IOException {
        JsonNode receipt = json.readTree(answer.body());
        if (answer.statusCode() != 202 || receipt.path("accepted").asInt() != size) {
            throw new AssertionError("A good batch was answered " + answer.statusCode() + ": " + receipt);
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(
                        URI.create(platform.gateway() + "/api/v1/exchanges/" + events.exchange() + "/events"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + platform.token(SIGN_IN))
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
