package org.entente.metrics.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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
    public void receive(ConsumerRecord<String, byte[]> message) {
        try {
            MetricsUpdated figures = json.readValue(message.value(), MetricsUpdated.class);
            live.receive(new Update(figures.exchange(), version(message), new String(message.value(), UTF_8)));
        } catch (IOException e) {
            LOG.warn("An update on the topic of figures cannot be read", e);
        }
    }

    private static long version(ConsumerRecord<String, byte[]> message) throws IOException {
        Header version = message.headers().lastHeader(UpdatePublisher.SEQUENCE);
        if (version == null) {
            throw new IOException("It does not say the version of its figures");
        }
        return Long.parseLong(new String(version.value(), UTF_8));
    }
}
