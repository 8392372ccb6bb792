package org.entente.metrics.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.benchmarks.ExchangeEvents;
import org.entente.benchmarks.Work;
import org.entente.metrics.events.EventRecords;
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
import org.openjdk.jmh.infra.Blackhole;

/** The way of an exchange event from the body of a request to the record for Kafka; one operation is one event. */
@State(Scope.Benchmark)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(ExchangeEvents.BATCH)
public class IntakeBenchmark {

    private BatchReader reader;
    private EventRules rules;
    private EventRecords records;
    private byte[] body;

    @Setup
    public void prepare() {
        ObjectMapper json = new ObjectMapper();
        reader = new BatchReader(json, new Limits());
        Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
        rules = new EventRules(clock, new EventWindow(Duration.ofDays(7_300), Duration.ofDays(1)));
        records = new EventRecords(json);
        body = ExchangeEvents.batch();
    }

    @Benchmark
    public void take(Work work, Blackhole sent) {
        for (Batch.Numbered numbered : reader.array(body).events()) {
            ProducerRecord<String, byte[]> carrier = records.of(rules.check(ExchangeEvents.EXCHANGE, numbered.event()));
            sent.consume(carrier);
        }
        work.bytes += body.length;
    }

    private record Limits() implements IntakeConfig {

        @Override
        public int maxEvents() {
            return 10_000;
        }

        @Override
        public int maxBytes() {
            return 10_485_760;
        }

        @Override
        public int maxRatio() {
            return 200;
        }

        @Override
        public int maxErrors() {
            return 100;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(10);
        }
    }
}
