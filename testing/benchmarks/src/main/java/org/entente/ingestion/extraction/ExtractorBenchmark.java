package org.entente.ingestion.extraction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.benchmarks.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast facts are found in texts of several lengths and languages; one operation is all texts of a sample. */
@State(Scope.Benchmark)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractorBenchmark {

    @Param
    public Sample sample;

    private Extractor extractor;
    private List<String> texts;
    private long bytes;

    @Setup
    public void prepare() {
        extractor = Extractor.create();
        texts = sample.texts();
        bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    @Benchmark
    public void extract(Work work, Blackhole facts) {
        for (String text : texts) {
            facts.consume(extractor.extract(text, Optional.empty()));
        }
        work.bytes += bytes;
    }
}
