package org.entente.metrics.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.entente.contracts.EventTypes;
import org.entente.contracts.MetricsUpdated;
import org.entente.contracts.TargetReached;
import org.jboss.logging.Logger;

/** Hands the figures and reached targets that any instance published to the streams of this one. */
@ApplicationScoped
public class UpdateConsumer {

    private static final Logger LOG = Logger.getLogger(UpdateConsumer.class);

    private final ObjectMapper json;
    private final LiveFigures live;
    private final LiveTargets targets;

    UpdateConsumer(ObjectMapper json, LiveFigures live, LiveTargets targets) {
        this.json = json;
        this.live = live;
        this.targets = targets;
    }

    /** Passes an event on. One that cannot be read is only logged: figures say it all again, and what was reached can be asked for. */
    @Incoming("updates")
    public void receive(ConsumerRecord<String, byte[]> message) {
        try {
            if (isOfTarget(message)) {
                TargetReached reached = json.readValue(message.value(), TargetReached.class);
                targets.receive(reached.exchange(), new String(message.value(), UTF_8));
            } else {
                MetricsUpdated figures = json.readValue(message.value(), MetricsUpdated.class);
                live.receive(new Update(figures.exchange(), version(message), new String(message.value(), UTF_8)));
            }
        } catch (IOException e) {
            LOG.warn("An update on the topic of figures cannot be read", e);
        }
    }

    private static boolean isOfTarget(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type != null && EventTypes.TARGET_REACHED.name().equals(new String(type.value(), UTF_8));
    }

    private static long version(ConsumerRecord<String, byte[]> message) throws IOException {
        Header version = message.headers().lastHeader(UpdatePublisher.SEQUENCE);
        if (version == null) {
            throw new IOException("It does not say the version of its figures");
        }
        return Long.parseLong(new String(version.value(), UTF_8));
    }
}
