package org.entente.local.platform;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.Supervisor;

/** Keeps as many instances running as are wished for, while the platform runs. */
final class Scaling implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Scaling.class.getName());
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private final Path wish;
    private final Platform platform;
    private final Supervisor supervisor;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "scaling"));

    /** @param wish the file that says how many instances are wanted */
    Scaling(Path wish, Platform platform, Supervisor supervisor) {
        this.wish = wish;
        this.platform = platform;
        this.supervisor = supervisor;
    }

    void start() {
        looks.scheduleWithFixedDelay(this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Instances wanted = Instances.read(wish);
            Set<String> present =
                    supervisor.statuses().stream().map(ComponentStatus::name).collect(Collectors.toSet());
            Instances.SHARING.forEach(service -> adjust(service, wanted, present));
        } catch (Obstacle e) {
            LOGGER.log(System.Logger.Level.WARNING, "The number of instances stays as it is: " + e.getMessage());
        }
    }

    private void adjust(String service, Instances wanted, Set<String> present) {
        for (int number = 2; number <= Instances.MOST; number++) {
            String name = Instances.name(service, number);
            boolean isWanted = number <= wanted.of(service);
            if (isWanted && !present.contains(name)) {
                supervisor.add(platform.furtherInstance(service, number));
            } else if (!isWanted && present.contains(name)) {
                supervisor.remove(name);
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
