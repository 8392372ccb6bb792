package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.local.demo.history.History;

/** The demo's curator again: says of which exchange the promise of a story a day is, and sets a target by hand. */
final class TargetLoader {

    private static final String CURATOR = "curator";
    private static final String EXCHANGE = "alu";
    private static final String TARGETS = "exchanges/" + EXCHANGE + "/targets";
    private static final String EACH_MEMBER = "each_member";
    private static final String BY_HAND = "Members take 2,000 items a month from the pool (made by hand, for the demo)";

    private final Api api;

    TargetLoader(Api api) {
        this.api = api;
    }

    /** Places the promise, unless it is; whether it is placed now, which takes until the promise has arrived from the registry. */
    boolean placePromise() throws IOException, InterruptedException {
        if (promise(api.list(CURATOR, TARGETS + "?limit=200")).isPresent()) {
            return true;
        }
        Optional<JsonNode> waiting = promise(api.list(CURATOR, "targets?limit=200"));
        if (waiting.isPresent()) {
            place(waiting.get());
        }
        return waiting.isPresent();
    }

    /** Makes the target by hand, unless it is there. */
    void makeByHand() throws IOException, InterruptedException {
        Stream<JsonNode> there = api.list(CURATOR, TARGETS + "?limit=200").stream();
        if (there.noneMatch(target -> target.path("text").asText().equals(BY_HAND))) {
            Map<String, Object> terms = Map.of(
                    "scope",
                    "exchange",
                    "action",
                    "downloaded",
                    "amount",
                    2_000,
                    "per",
                    "month",
                    "from",
                    History.FIRST_DAY.toString(),
                    "to",
                    History.LAST_DAY.toString(),
                    "text",
                    BY_HAND);
            api.post(CURATOR, TARGETS, "application/json", terms);
        }
    }

    /** The promise holds from when the common count begins; the demo's count is looked at to its end. */
    private void place(JsonNode promise) throws IOException, InterruptedException {
        Map<String, Object> terms = Map.of(
                "exchange", EXCHANGE,
                "scope", EACH_MEMBER,
                "action", promise.path("action").asText(),
                "amount", promise.path("amount").decimalValue(),
                "per", promise.path("per").asText(),
                "from", History.FIRST_DAY.toString(),
                "to", History.LAST_DAY.toString(),
                "text", promise.path("text").asText());
        String version = '"' + promise.path("version").asText() + '"';
        api.putVersion(CURATOR, "targets/" + promise.path("id").asText(), version, terms);
    }

    private static Optional<JsonNode> promise(List<JsonNode> targets) {
        return targets.stream()
                .filter(target -> target.path("scope").asText().equals(EACH_MEMBER))
                .filter(target -> target.path("per").asText().equals("day"))
                .filter(target -> target.path("source").has("commitment"))
                .findFirst();
    }
}
