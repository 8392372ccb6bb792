package org.entente.metrics.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.entente.contracts.MetricsUpdated;
import org.jboss.logging.Logger;

/** Hands the figures that any instance published to the streams of this one. */
@ApplicationScoped
public class UpdateConsumer {

    private static final Logger LOG = Logger.getLogger(UpdateConsumer.class);

    private final ObjectMapper json;
    private final LiveFigures live;

    UpdateConsumer(ObjectMapper json, LiveFigures live) {
        this.json = json;
        this.live = live;
    }

    /** Passes an update on. One that cannot be read is only logged: the next one says it all again. */
    @Incoming("updates")
    public void receive(byte[] message) {
        try {
            MetricsUpdated figures = json.readValue(message, MetricsUpdated.class);
            live.receive(new Update(figures.exchange(), figures.at(), new String(message, UTF_8)));
        } catch (IOException e) {
            LOG.warn("An update on the topic of figures cannot be read", e);
        }
    }
}
