package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.local.demo.history.ExchangeEvent;
import org.entente.local.demo.history.History;
import org.entente.local.demo.history.Member;

/** Creates the exchange and sends its events. */
final class ExchangeLoader {

    private static final String ADMINISTRATOR = "administrator";
    private static final String EXCHANGE = "alu";
    private static final String SOURCE = "urn:entente:demo:alu";
    private static final int BATCH = 2_000;
    private static final int CONFLICT = 409;

    private final Api api;

    ExchangeLoader(Api api) {
        this.api = api;
    }

    /** Creates the exchange, unless it is there, and enters its members. */
    void createExchange(List<Member> members) throws IOException, InterruptedException {
        Map<String, Object> exchange = Map.of("id", EXCHANGE, "name", "Africa Link Union", "aliases", List.of("ALU"));
        api.post(ADMINISTRATOR, "exchanges", "application/json", exchange, CONFLICT);
        for (Member member : members) {
            api.put(ADMINISTRATOR, "exchanges/" + EXCHANGE + "/members/" + member.organisation(), entry(member));
        }
    }

    /** Sends the events in their order; returns the number of batches. */
    int send(List<ExchangeEvent> events) throws IOException, InterruptedException {
        int batches = 0;
        for (int from = 0; from < events.size(); from += BATCH) {
            sendBatch(events.subList(from, Math.min(from + BATCH, events.size())));
            batches++;
        }
        return batches;
    }

    /** What is counted of the months that the demo is about. */
    DemoTotals totals() throws IOException, InterruptedException {
        String period = "from=%s&to=%s".formatted(History.FIRST_DAY, History.LAST_DAY.plusDays(1));
        return DemoTotals.of(api.get(ADMINISTRATOR, "exchanges/" + EXCHANGE + "/totals?" + period)
                .body());
    }

    private void sendBatch(List<ExchangeEvent> batch) throws IOException, InterruptedException {
        List<Map<String, Object>> body =
                batch.stream().map(ExchangeLoader::cloudEvent).toList();
        JsonNode answer = api.post(
                        ADMINISTRATOR, "exchanges/" + EXCHANGE + "/events", "application/cloudevents-batch+json", body)
                .body();
        JsonNode rejected = answer.path("rejected");
        if (!rejected.isEmpty()) {
            throw new IOException("%d of %d exchange events were rejected, the first: %s"
                    .formatted(rejected.size(), batch.size(), rejected.get(0)));
        }
    }

    private static Map<String, Object> entry(Member member) {
        return Map.of(
                "name", member.name(),
                "country", member.country(),
                "joinedOn", member.joinedOn().toString());
    }

    private static Map<String, Object> cloudEvent(ExchangeEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("member", event.member());
        data.put("mediaType", event.item().mediaType());
        data.put("title", event.item().title());
        data.put("bytes", event.item().bytes());
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.id());
        envelope.put("source", SOURCE);
        envelope.put("type", event.action().eventType());
        envelope.put("subject", event.item().id());
        envelope.put("time", event.time().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", data);
        return envelope;
    }
}
