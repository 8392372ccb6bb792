package org.entente.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.entente.contracts.Topics;

/** Exchange events as members send them, the same at each run. */
public final class ExchangeEvents {

    /** How many there are in a batch. */
    public static final int BATCH = 500;

    /** The exchange that they belong to. */
    public static final String EXCHANGE = "harbour";

    private static final String TOPIC = Topics.EXCHANGE_EVENTS;
    private static final String[] ACTIONS = {"pushed", "downloaded", "downloaded", "downloaded", "uploaded"};
    private static final String[] MEDIA = {"video", "audio", "text", "image"};

    private ExchangeEvents() {}

    /** The body of a request that holds a batch of them, as {@code application/cloudevents-batch+json}. */
    public static byte[] batch() {
        return events().stream()
                .map(Event::structured)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(UTF_8);
    }

    /** Kafka records that hold them in binary mode. */
    public static List<ConsumerRecord<String, byte[]>> records() {
        List<Event> events = events();
        return IntStream.range(0, BATCH)
                .mapToObj(offset -> events.get(offset).toRecord(offset))
                .toList();
    }

    private static List<Event> events() {
        Random random = new Random(11);
        return IntStream.range(0, BATCH).mapToObj(n -> Event.of(n, random)).toList();
    }

    private record Event(String id, String type, String item, String time, String member, String data) {

        static Event of(int n, Random random) {
            String member = "station-" + random.nextInt(20);
            String data =
                    "{\"member\":\"%s\",\"mediaType\":\"%s\",\"title\":\"Report %d from the harbour\",\"bytes\":%d}";
            return new Event(
                    "event-%08x-%04d".formatted(random.nextInt(), n),
                    "org.entente.item." + ACTIONS[random.nextInt(ACTIONS.length)] + ".v1",
                    "item-" + random.nextInt(4_000),
                    "2024-05-%02dT%02d:%02d:00Z"
                            .formatted(1 + random.nextInt(28), random.nextInt(24), random.nextInt(60)),
                    member,
                    data.formatted(member, MEDIA[random.nextInt(MEDIA.length)], n, 1_000 + random.nextInt(9_000_000)));
        }

        String structured() {
            return """
                    {"specversion":"1.0","id":"%s","source":"urn:example:%s","type":"%s","subject":"%s","time":"%s",\
                    "datacontenttype":"application/json","data":%s}""".formatted(id, member, type, item, time, data);
        }

        ConsumerRecord<String, byte[]> toRecord(int offset) {
            String key = EXCHANGE + "/" + member;
            byte[] value = data.getBytes(UTF_8);
            return new ConsumerRecord<>(
                    TOPIC,
                    0,
                    offset,
                    0L,
                    TimestampType.CREATE_TIME,
                    key.length(),
                    value.length,
                    key,
                    value,
                    headers(),
                    Optional.empty());
        }

        private RecordHeaders headers() {
            RecordHeaders headers = new RecordHeaders();
            headers.add("ce_specversion", "1.0".getBytes(UTF_8));
            headers.add("ce_id", id.getBytes(UTF_8));
            headers.add("ce_source", ("urn:example:" + member).getBytes(UTF_8));
            headers.add("ce_type", type.getBytes(UTF_8));
            headers.add("ce_subject", item.getBytes(UTF_8));
            headers.add("ce_time", time.getBytes(UTF_8));
            headers.add("content-type", "application/json".getBytes(UTF_8));
            return headers;
        }
    }
}
