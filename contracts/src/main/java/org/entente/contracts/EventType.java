package org.entente.contracts;

import static java.util.Objects.requireNonNull;

/**
 * A versioned kind of event: its CloudEvents {@code type}, the topic it travels on and the shape of its data.
 *
 * <p>Within a version only optional fields are added; anything else is a new version with a name of its own.
 *
 * @param name the CloudEvents {@code type}, such as {@code org.entente.fact.accepted.v1}
 * @param topic one of {@link Topics}
 * @param payload the record that the JSON data is read into
 */
public record EventType<T>(String name, String topic, Class<T> payload) {

    private static final String PREFIX = "org.entente.";

    public EventType {
        requireNonNull(topic);
        requireNonNull(payload);
        if (!name.matches("org\\.entente\\.[a-z]+\\.[a-z]+\\.v[1-9][0-9]*")) {
            throw new IllegalArgumentException("Not an event type's name: " + name);
        }
    }

    /** The name without its prefix, which is also the name of its schema and example, such as {@code fact.accepted.v1}. */
    public String shortName() {
        return name.substring(PREFIX.length());
    }
}
