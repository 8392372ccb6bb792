package org.entente.metrics.counting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.benchmarks.ExchangeEvents;
import org.entente.benchmarks.Work;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.EventWindow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The way of an exchange event from its Kafka record to the parameters of the counting statement; one operation is one event. */
@State(Scope.Benchmark)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(ExchangeEvents.BATCH)
public class CountingBenchmark {

    private EventDecoder decoder;
    private List<ConsumerRecord<String, byte[]>> polled;
    private long bytes;

    @Setup
    public void prepare() {
        Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
        decoder = new EventDecoder(
                new ObjectMapper(), new EventRules(clock, new EventWindow(Duration.ofDays(7_300), Duration.ofDays(1))));
        polled = ExchangeEvents.records();
        bytes = polled.stream()
                .mapToLong(message -> message.serializedValueSize() + headerBytes(message))
                .sum();
    }

    @Benchmark
    public Tuple parameters(Work work) {
        List<Arrival> arrivals = new ArrayList<>(polled.size());
        for (ConsumerRecord<String, byte[]> message : polled) {
            arrivals.add(new Arrival(message, decoder.decode(message)));
        }
        work.bytes += bytes;
        return Tuple.from(Batch.of(arrivals).columns());
    }

    private static long headerBytes(ConsumerRecord<String, byte[]> message) {
        long bytes = 0;
        for (var header : message.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }
}
