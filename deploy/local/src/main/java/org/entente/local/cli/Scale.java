package org.entente.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.local.platform.Instances;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.Snapshot;

/** {@code scale}: has a service run in more instances, or in fewer, while everything goes on. */
final class Scale {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(120);

    private final Context context;

    Scale(Context context) {
        this.context = context;
    }

    /** Returns when as many run as are wanted, and are ready. */
    void run(Arguments arguments) throws InterruptedException {
        Instances wanted = Instances.parse(List.of(arguments.only("service and how often, such as metrics-service=3")));
        if (context.requireRunning().phase() != Snapshot.Phase.RUNNING) {
            throw new Obstacle("Entente is starting or stopping; see ./entente status");
        }
        Path wish = context.installation().instances();
        Instances.read(wish).with(wanted).write(wish);
        for (String service : wanted.numbers().keySet()) {
            await(service, wanted.names(service));
        }
    }

    private void await(String service, List<String> names) throws InterruptedException {
        List<ComponentStatus> present = instances(service);
        while (!areReady(present, names)) {
            present.stream().filter(status -> status.state().equals("failed")).forEach(this::giveUp);
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            present = instances(service);
        }
        String ports =
                present.stream().map(status -> status.ports().get(0).toString()).collect(Collectors.joining(", "));
        context.console().out().println("%s runs %d times, on port %s.".formatted(service, names.size(), ports));
    }

    private List<ComponentStatus> instances(String service) {
        Set<String> possible = new HashSet<>(Instances.possibleNames(service));
        return context.requireRunning().components().stream()
                .filter(status -> possible.contains(status.name()))
                .toList();
    }

    private static boolean areReady(List<ComponentStatus> present, List<String> names) {
        return present.stream().allMatch(ComponentStatus::isReady)
                && present.stream().map(ComponentStatus::name).toList().equals(names);
    }

    private void giveUp(ComponentStatus failed) {
        throw new Obstacle("%s does not start: %s. Its log: ./entente logs %s"
                .formatted(
                        failed.name(), failed.lastFailure().lines().findFirst().orElse(""), failed.name()));
    }
}
