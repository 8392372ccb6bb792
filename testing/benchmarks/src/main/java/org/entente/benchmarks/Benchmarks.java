package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Command line: runs the benchmarks that the arguments name (all if they name none), prints a table and writes every figure as JSON.
 * The arguments are those of JMH; {@code -h} lists them. {@code -p file=PATH} measures the extractor on a text of one's own instead.
 */
public final class Benchmarks {

    private static final String OF_A_FILE = "ExtractorFileBenchmark";
    private static final Path RESULT = Path.of("target", "benchmarks.json");

    private Benchmarks() {}

    public static void main(String[] arguments) throws CommandLineOptionException, IOException, RunnerException {
        CommandLineOptions asked = new CommandLineOptions(arguments);
        if (asked.shouldHelp()) {
            asked.showHelp();
        } else if (asked.shouldList()) {
            new Runner(asked).list();
        } else {
            run(asked);
        }
    }

    private static void run(Options asked) throws IOException, RunnerException {
        Path result = Path.of(asked.getResult().orElse(RESULT.toString())).toAbsolutePath();
        Files.createDirectories(result.getParent());
        Collection<RunResult> results = new Runner(complete(asked, result)).run();
        System.out.println();
        System.out.print(Summary.of(results));
        System.out.println("All figures: " + result);
    }

    private static Options complete(Options asked, Path result) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(asked)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString());
        boolean ofFile = asked.getParameter("file").hasValue();
        return (ofFile ? options.include(OF_A_FILE) : options.exclude(OF_A_FILE)).build();
    }
}
