package org.entente.benchmarks.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.entente.benchmarks.intake.IntakeScenario;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.reads.ReadsScenario;
import org.entente.benchmarks.report.JsonReport;
import org.entente.benchmarks.report.Result;
import org.entente.benchmarks.report.Table;
import org.entente.benchmarks.scenario.Failure;
import org.entente.benchmarks.scenario.Scenario;
import org.entente.benchmarks.stream.StreamScenario;
import org.entente.benchmarks.visibility.VisibilityScenario;
import org.entente.local.platform.Installation;
import org.entente.local.supervision.Obstacle;

/**
 * {@code ./entente bench}: starts a platform, puts it under load, and holds what it measures against the bars. Ends with 0 when everything
 * was measured, whether bars are met or not; with 1 if something could not be measured or was counted wrongly.
 */
public final class Bench {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final List<String> SERVICES = List.of("gateway", "metrics-service");

    private final List<Scenario> scenarios;
    private final Clock clock;
    private final PrintStream out;

    private Bench(List<Scenario> scenarios, Clock clock, PrintStream out) {
        this.scenarios = scenarios;
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        Bench bench = new Bench(scenarios(clock), clock, System.out);
        Installation installation = new Installation(
                Path.of(System.getProperty("entente.root")), Path.of(System.getProperty("entente.state")));
        System.exit(bench.run(List.of(arguments), installation));
    }

    /** The one that looks at memory comes first, the one that writes most comes last. */
    private static List<Scenario> scenarios(Clock clock) {
        return List.of(
                new StreamScenario(clock),
                new VisibilityScenario(clock),
                new IntakeScenario(clock),
                new ReadsScenario(clock));
    }

    private int run(List<String> arguments, Installation installation) throws InterruptedException {
        try {
            List<String> known = scenarios.stream().map(Scenario::name).toList();
            return run(Options.parse(arguments, known), installation);
        } catch (Misuse misuse) {
            System.err.println("entente: " + misuse.getMessage() + " See ./entente help");
            return MISUSED;
        } catch (Failure | Obstacle obstacle) {
            System.err.println("✗ " + obstacle.getMessage());
            return FAILED;
        }
    }

    private int run(Options options, Installation installation) throws InterruptedException {
        options.json().ifPresent(file -> attempt(() -> JsonReport.requireWritable(file)));
        Instant begun = clock.instant();
        List<Result> results = new ArrayList<>();
        Map<String, Object> setting = new LinkedHashMap<>();
        try (Platform platform = Platform.start(installation, options.keep())) {
            setting.putAll(setting(platform, options));
            for (Scenario scenario : scenarios) {
                if (options.scenarios().contains(scenario.name())) {
                    results.add(measure(scenario, platform, options));
                }
            }
        }
        out.println();
        out.print(Table.of(results));
        options.json().ifPresent(file -> attempt(() -> JsonReport.write(file, begun, setting, results)));
        return results.stream().allMatch(result -> result.failure().isEmpty()) ? 0 : FAILED;
    }

    private Result measure(Scenario scenario, Platform platform, Options options) throws InterruptedException {
        Instant start = clock.instant();
        try {
            return Result.of(
                    scenario.name(),
                    scenario.measure(platform, options.extent(), line -> tell(start, scenario.name(), line)));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            String reason = reason(e);
            tell(start, scenario.name(), reason);
            out.println("What the components have logged: " + platform.leaveLogs());
            return Result.failed(scenario.name(), reason);
        }
    }

    /** What went wrong in another thread is wrapped. */
    private static String reason(Throwable failure) {
        if (failure.getCause() != null
                && (failure instanceof ExecutionException || failure instanceof CompletionException)) {
            return reason(failure.getCause());
        }
        return failure instanceof Failure ? failure.getMessage() : failure.toString();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new Failure("The file for the figures cannot be written: " + e.getMessage(), e);
        }
    }

    private void tell(Instant start, String scenario, String line) {
        long seconds = Duration.between(start, clock.instant()).toSeconds();
        out.printf("%02d:%02d %s: %s%n", seconds / 60, seconds % 60, scenario, line);
    }

    private static Map<String, Object> setting(Platform platform, Options options) {
        Map<String, Object> javaOptions = new LinkedHashMap<>();
        SERVICES.forEach(service -> javaOptions.put(service, platform.javaOptions(service)));
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("versions", platform.versions());
        setting.put("seconds", options.extent().load().toSeconds());
        setting.put("events", options.extent().events());
        setting.put("javaOptions", javaOptions);
        return setting;
    }
}
