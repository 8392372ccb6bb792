package org.entente.ingestion.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How fast facts are found in a plain text of one's own; it runs only when {@code file} is given. */
@State(Scope.Benchmark)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractorFileBenchmark {

    @Param("")
    public String file;

    private Extractor extractor;
    private String text;
    private long bytes;

    @Setup
    public void prepare() throws IOException {
        extractor = Extractor.create();
        text = Files.readString(Path.of(file));
        bytes = Files.size(Path.of(file));
    }

    @Benchmark
    public Extraction extract(Work work) {
        work.bytes += bytes;
        return extractor.extract(text, Optional.empty());
    }
}
