package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo's curator: accepts the facts that it knows to be true, and leaves every other one for a person to decide. */
final class DemoCurator {

    /** What became of facts: those accepted now or earlier, how many wait, and what was expected but not found. */
    record Outcome(List<ExpectedFact> accepted, int pending, List<ExpectedFact> missing) {

        Outcome plus(Outcome other) {
            return new Outcome(
                    concat(accepted, other.accepted), pending + other.pending, concat(missing, other.missing));
        }

        /** How many different things of that kind were accepted. */
        int accepted(String kind) {
            return Math.toIntExact(accepted.stream()
                    .filter(fact -> fact.kind().equals(kind))
                    .map(ExpectedFact::record)
                    .distinct()
                    .count());
        }

        private static List<ExpectedFact> concat(List<ExpectedFact> first, List<ExpectedFact> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
    }

    private static final String CURATOR = "curator";
    private static final int CONFLICT = 409;

    private final Api api;
    private final Map<String, String> records = new HashMap<>();

    DemoCurator(Api api) {
        this.api = api;
    }

    /** Reviews the facts of one document; those that are decided already stay so. */
    Outcome review(String documentId, List<ExpectedFact> known) throws IOException, InterruptedException {
        List<JsonNode> found = api.list(CURATOR, "documents/" + documentId + "/facts");
        List<ExpectedFact> accepted = new ArrayList<>();
        List<ExpectedFact> missing = new ArrayList<>();
        Set<JsonNode> pending = found.stream().filter(DemoCurator::isPending).collect(Collectors.toSet());
        for (ExpectedFact fact : known) {
            Optional<JsonNode> stated = found.stream().filter(fact::isStatedBy).findFirst();
            if (stated.isPresent()) {
                accept(stated.get(), fact.record());
                pending.remove(stated.get());
            }
            (stated.isPresent() ? accepted : missing).add(fact);
        }
        return new Outcome(accepted, pending.size(), missing);
    }

    /** Accepts the fact into the record of an earlier fact about the same thing, or into a new one. */
    private void accept(JsonNode fact, String record) throws IOException, InterruptedException {
        JsonNode decided = fact;
        if (isPending(fact)) {
            Map<String, String> review = new HashMap<>(Map.of("decision", "accept"));
            review.computeIfAbsent("recordId", key -> records.get(record));
            String path = "facts/" + fact.path("id").asText() + "/review";
            decided = api.post(CURATOR, path, "application/json", review, CONFLICT)
                    .body();
        }
        if (decided.hasNonNull("recordId")) {
            records.putIfAbsent(record, decided.path("recordId").asText());
        }
    }

    private static boolean isPending(JsonNode fact) {
        return fact.path("status").asText().equals("pending");
    }
}
