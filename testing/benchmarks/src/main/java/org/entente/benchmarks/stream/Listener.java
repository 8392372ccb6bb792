package org.entente.benchmarks.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One client of the stream: when it got which update. */
final class Listener {

    private static final String END_OF_EVENT = "\n\n";
    private static final String AT = "\"at\":\"";
    private static final String DATA = "data:";

    private final Clock clock;
    private final Map<Instant, Instant> received = new HashMap<>();
    private final RecordParser events = RecordParser.newDelimited(END_OF_EVENT, this::take);

    Listener(Clock clock) {
        this.clock = clock;
    }

    /** Takes the next bytes of the stream. */
    void read(Buffer bytes) {
        events.handle(bytes);
    }

    /** When each update arrived, by the time at which it was published. */
    Map<Instant, Instant> received() {
        return received;
    }

    /** Comments only keep the connection open. */
    private void take(Buffer event) {
        String text = event.toString();
        int at = text.indexOf(AT);
        if (text.contains(DATA) && at > 0) {
            int begin = at + AT.length();
            received.put(Instant.parse(text.substring(begin, text.indexOf('"', begin))), clock.instant());
        }
    }
}
