package org.entente.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.contracts.EventType;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where a change leaves the events that tell of it; they are sent if, and only if, the change commits. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, type, topic, key, time, data) values (?1, ?2, ?3, ?4, ?5, ?6)
            """;

    private final ObjectMapper json;
    private final Clock clock;

    public Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an event to what the session's transaction commits.
     *
     * @param key what orders the event among others of its topic
     */
    public <T> Uni<Void> add(Mutiny.Session session, EventType<T> type, String key, T data) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, type.name())
                .setParameter(3, type.topic())
                .setParameter(4, key)
                .setParameter(5, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .setParameter(6, write(data))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event's data cannot be written as JSON", e);
        }
    }
}
