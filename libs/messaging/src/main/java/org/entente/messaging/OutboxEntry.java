package org.entente.messaging;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An event that waits in the outbox. */
record OutboxEntry(long id, UUID eventId, String type, String topic, String key, OffsetDateTime time, String data) {

    static OutboxEntry of(Row row) {
        return new OutboxEntry(
                row.getLong("id"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("topic"),
                row.getString("key"),
                row.getOffsetDateTime("time"),
                row.getString("data"));
    }

    /** What it shares with the events among which its place counts. */
    List<String> order() {
        return List.of(topic, key);
    }
}
