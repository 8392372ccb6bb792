package org.entente.local.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.local.Component;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.StateFile;
import org.entente.local.supervision.Termination;

/** The processes of a run whose supervisor was killed. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final StateFile stateFile;

    public Leftovers(StateFile stateFile) {
        this.stateFile = stateFile;
    }

    /**
     * Ends them, the last started first, and forgets their run. Does nothing while its supervisor lives.
     *
     * @param components who know how each of them wants to be asked
     * @return the names of those that still ran
     */
    public List<String> end(List<Component> components) {
        try {
            Snapshot snapshot = stateFile.read().orElse(null);
            if (snapshot == null || snapshot.isAlive()) {
                return List.of();
            }
            List<ComponentStatus> left = new ArrayList<>(snapshot.components());
            Collections.reverse(left);
            List<String> names = left.stream()
                    .filter(status -> endProcess(status, components))
                    .map(ComponentStatus::name)
                    .toList();
            stateFile.delete();
            return names;
        } catch (IOException e) {
            throw new Obstacle("The state of the last run cannot be read: " + e.getMessage());
        }
    }

    private static boolean endProcess(ComponentStatus status, List<Component> components) {
        Termination.Request request = components.stream()
                .filter(component -> component.name().equals(status.name()))
                .<Termination.Request>map(component -> component::stop)
                .findFirst()
                .orElse(ProcessHandle::destroy);
        return status.process()
                .flatMap(ProcessIdentity::find)
                .map(process -> wasEnded(process, request))
                .orElse(false);
    }

    private static boolean wasEnded(ProcessHandle process, Termination.Request request) {
        Termination.end(process, request, GRACE);
        return true;
    }
}
