package org.entente.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** A table of medians, one line for each benchmark and its parameters. */
final class Summary {

    private static final String HEADER =
            line("benchmark", "median of", "ops/s", "ops/s/core", "MB/s", "MB/s/core", "ms/op", "kB/op");

    private Summary() {}

    /** Sums the results up; MB and kB are millions and thousands of bytes, kB/op is what an operation allocates. */
    static String of(Collection<RunResult> results) {
        return HEADER + results.stream().map(Summary::row).collect(Collectors.joining());
    }

    private static String row(RunResult result) {
        double perSecond = median(result.getPrimaryResult()) * unitsInASecond(result.getParams());
        double bytes = secondary(result, "bytes") * unitsInASecond(result.getParams()) / perSecond;
        double perCoreSecond = 1e9 / secondary(result, ProcessorTime.PER_OPERATION);
        return line(
                name(result.getParams()),
                Long.toString(result.getPrimaryResult().getSampleCount()),
                number(perSecond),
                number(perCoreSecond),
                number(perSecond * bytes / 1e6),
                number(perCoreSecond * bytes / 1e6),
                number(1e3 / perSecond),
                number(secondary(result, "gc.alloc.rate.norm") / 1e3));
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.");
        String values = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
        return String.join(" ", parts[parts.length - 2].replace("Benchmark", ""), parts[parts.length - 1], values);
    }

    private static double unitsInASecond(BenchmarkParams params) {
        return TimeUnit.SECONDS.toNanos(1) / (double) params.getTimeUnit().toNanos(1);
    }

    private static double secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        return found == null ? Double.NaN : median(found);
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.1f", value);
    }

    private static String line(String name, Object... figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-42s", name));
        for (Object figure : figures) {
            line.append(String.format(Locale.ROOT, "%12s", figure));
        }
        return line.append(System.lineSeparator()).toString();
    }
}
