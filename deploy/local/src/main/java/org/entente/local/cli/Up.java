package org.entente.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.entente.local.demo.DemoLoader;
import org.entente.local.platform.Installation;
import org.entente.local.platform.Instances;
import org.entente.local.platform.Platform;
import org.entente.local.platform.Ports;
import org.entente.local.platform.Run;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.Snapshot;

/** {@code up} and {@code demo}: starts everything and stays, or leaves it to a process in the background. */
final class Up {

    static final Set<String> OPTIONS = Set.of("--detach", "--fresh", Arguments.WITHOUT, Arguments.INSTANCES);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(120);

    private final Context context;
    private final Console console;
    private final boolean withDemo;

    Up(Context context, boolean withDemo) {
        this.context = context;
        this.console = context.console();
        this.withDemo = withDemo;
    }

    /** Returns when there is nothing more to watch over. */
    void run(Arguments arguments) throws InterruptedException {
        arguments.requireNoOperands();
        Optional<Snapshot> running = context.running();
        if (running.isPresent()) {
            useRunning(running.get(), arguments);
        } else {
            start(arguments);
        }
    }

    private void start(Arguments arguments) throws InterruptedException {
        Ports ports = context.wantedPorts();
        Instances instances = Instances.parse(arguments.instances());
        if (arguments.has("--fresh")) {
            Run.endLeftovers(context.installation(), ports);
            forgetData(context.installation());
        }
        console.out().println(console.bold("Entente " + Platform.version()));
        if (arguments.has("--detach")) {
            Run.check(context.installation(), ports, arguments.without());
            Detached detached = Detached.start(context, arguments.without(), instances);
            detached.awaitReady(new Progress(console, context.clock()));
            welcome(detached.since(), ports);
            detached.leave();
        } else {
            List<String> clearUp = Launcher.command(context.installation(), Launcher.CLEAR_UP);
            stay(
                    Run.begin(context.installation(), ports, arguments.without(), instances, clearUp, context.clock()),
                    ports);
        }
    }

    private void stay(Run run, Ports ports) throws InterruptedException {
        Farewell farewell = Farewell.at(run, console);
        try {
            awaitReady(run);
            welcome(run.snapshot().since(), ports);
        } catch (Obstacle obstacle) {
            farewell.beSilent();
            run.fail(obstacle);
            throw obstacle;
        }
        console.out().println(console.dim("  Ctrl-C stops everything."));
        News news = new News(console);
        news.skip(run.snapshot());
        while (run.isGoingOn()) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            news.tell(run.snapshot());
        }
        Farewell.await();
    }

    private void awaitReady(Run run) throws InterruptedException {
        CompletableFuture<Void> allReady = run.allReady();
        Progress progress = new Progress(console, context.clock());
        while (!allReady.isDone() && run.isGoingOn()) {
            progress.show(run.snapshot());
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        if (!run.isGoingOn()) {
            Farewell.await();
        }
        progress.show(run.snapshot());
        try {
            allReady.get();
        } catch (ExecutionException e) {
            throw Obstacle.in(e);
        }
    }

    private void useRunning(Snapshot running, Arguments arguments) {
        if (arguments.has("--fresh")) {
            throw new Obstacle("Entente is running; stop it first with: ./entente down");
        }
        if (!arguments.instances().isEmpty()) {
            throw new Obstacle("Entente is running; change the number of instances with: ./entente scale "
                    + arguments.instances().get(0));
        }
        Ports ports = Ports.from(running.settings());
        String doing = running.phase().name().toLowerCase(Locale.ROOT);
        console.out()
                .println("Entente is " + doing + " already: "
                        + console.bold(ports.gateway().toString()));
        if (withDemo && running.phase() == Snapshot.Phase.RUNNING) {
            loadDemo(ports);
            new Welcome(console).show(ports);
        }
    }

    private void welcome(Instant since, Ports ports) {
        Duration took = Duration.between(since, context.clock().instant());
        console.out().println();
        console.out().println(console.bold("All is ready") + " after " + Spans.precise(took));
        if (withDemo) {
            loadDemo(ports);
        }
        new Welcome(console).show(ports);
    }

    private void loadDemo(Ports ports) {
        console.out().println();
        console.out().println(console.bold("Demo data"));
        try {
            new DemoLoader(ports.gateway(), ports.realm(), console.out()).load();
        } catch (IOException e) {
            throw new Obstacle("The demo data could not be loaded: " + e.getMessage());
        }
    }

    private static void forgetData(Installation installation) {
        if (!Files.exists(installation.data())) {
            return;
        }
        try (Stream<Path> files = Files.walk(installation.data())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Obstacle("The old data cannot be deleted: " + e.getMessage() + ". Delete " + installation.data());
        }
    }
}
