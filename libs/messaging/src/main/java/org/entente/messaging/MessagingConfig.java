package org.entente.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How events are sent and retried. */
@ConfigMapping(prefix = "entente.messaging")
public interface MessagingConfig {

    /** The CloudEvents {@code source} of the events that this service tells of: {@code urn:entente:} and this name. */
    @WithName("source-name")
    @WithDefault("${quarkus.application.name}")
    String sourceName();

    /** How long the relay waits between two looks into the outbox. A duration. */
    @WithDefault("PT0.1S")
    Duration relayInterval();

    /** How many events the relay takes out of the outbox at a time. */
    @WithDefault("500")
    int relayBatch();

    /** How long to wait before a failed attempt is repeated the first time. Doubles from there. A duration. */
    @WithDefault("PT0.2S")
    Duration firstBackOff();

    /** The longest wait between two attempts. A duration. */
    @WithDefault("PT10S")
    Duration longestBackOff();

    /** How often an attempt is repeated that failed for no transient reason, before the event goes to the dead letters. */
    @WithDefault("3")
    int unexplainedRetries();
}
