package org.entente.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The body of a request with a batch of events, written once as bytes; ids and times have a fixed width and are written over in place,
 * so that the load costs the machine little.
 */
public final class BatchBody {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String BLANK_ID = "0".repeat(EventIds.WIDTH);
    private static final String BLANK_TIME = "0000-00-00T00:00:00.000Z";

    private final byte[] bytes;
    private final int[] ids;
    private final int[] times;

    /** A batch of these, without ids and times yet. */
    public BatchBody(List<Population.Use> uses) {
        StringBuilder text = new StringBuilder("[");
        ids = new int[uses.size()];
        times = new int[uses.size()];
        for (int i = 0; i < ids.length; i++) {
            text.append(i == 0 ? "" : ",").append("{\"specversion\":\"1.0\",\"id\":\"");
            ids[i] = text.length();
            text.append(BLANK_ID).append("\",\"time\":\"");
            times[i] = text.length();
            text.append(BLANK_TIME).append(rest(uses.get(i)));
        }
        bytes = text.append(']').toString().getBytes(US_ASCII);
    }

    /** How many events it has. */
    public int size() {
        return ids.length;
    }

    /** Gives every event a new id, and the same time. */
    public void renew(EventIds source, Instant time) {
        byte[] first = source.first(ids.length).getBytes(US_ASCII);
        byte[] moment = TIME.format(time).getBytes(US_ASCII);
        for (int i = 0; i < ids.length; i++) {
            EventIds.write(bytes, ids[i], first, i);
            System.arraycopy(moment, 0, bytes, times[i], moment.length);
        }
    }

    /** The body itself, not a copy; it changes when the batch is renewed. */
    public byte[] bytes() {
        return bytes;
    }

    private static String rest(Population.Use use) {
        return """
                ","source":"%s","type":"%s","subject":"%s","datacontenttype":"application/json","data":{"member":"%s",\
                "mediaType":"%s","title":"%s","bytes":%d}}""".formatted(
                        use.source(), use.type(), use.item(), use.member(), use.mediaType(), use.title(), use.bytes());
    }
}
