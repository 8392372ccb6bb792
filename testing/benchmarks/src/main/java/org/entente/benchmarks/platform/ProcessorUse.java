package org.entente.benchmarks.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.benchmarks.report.Figure;
import org.entente.benchmarks.report.Unit;

/** How many processors each part of the platform keeps busy from a moment on, and the load itself. */
public final class ProcessorUse {

    private static final List<String> COMPONENTS = List.of("gateway", "metrics-service", "kafka", "postgresql");
    private static final String LOAD = "the load itself";
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final Platform platform;
    private final Map<String, Double> before;
    private final long since = System.nanoTime();

    public ProcessorUse(Platform platform) {
        this.platform = platform;
        this.before = now();
    }

    /** A figure for each, up to now. */
    public List<Figure> figures() {
        double seconds = (System.nanoTime() - since) / NANOS_IN_A_SECOND;
        return now().entrySet().stream()
                .map(entry -> Figure.of(
                        "processors kept busy by " + entry.getKey(),
                        (entry.getValue() - before.get(entry.getKey())) / seconds,
                        Unit.SHARE))
                .toList();
    }

    private Map<String, Double> now() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        COMPONENTS.forEach(component -> seconds.put(component, platform.processorSeconds(component)));
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        seconds.put(LOAD, own.toNanos() / NANOS_IN_A_SECOND);
        return seconds;
    }
}
