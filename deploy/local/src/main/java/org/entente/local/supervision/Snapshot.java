package org.entente.local.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole run at one time, as everybody on this machine may know it.
 *
 * @param phase how far the run is
 * @param supervisor the process that runs everything
 * @param since when the run began
 * @param settings what the run was started with, such as its ports, by the name of the environment variable
 * @param components in the order in which they are shown
 * @param message why the run failed, else empty
 * @param details further lines below the message
 */
public record Snapshot(
        Phase phase,
        ProcessIdentity supervisor,
        Instant since,
        Map<String, String> settings,
        List<ComponentStatus> components,
        String message,
        List<String> details) {

    /** How far a run is. */
    public enum Phase {
        STARTING,
        RUNNING,
        STOPPING,
        FAILED
    }

    public Snapshot {
        settings = Map.copyOf(settings);
        components = List.copyOf(components);
        details = List.copyOf(details);
    }

    public boolean isAlive() {
        return supervisor.find().isPresent();
    }

    public Snapshot failed(Obstacle obstacle) {
        return new Snapshot(
                Phase.FAILED, supervisor, since, settings, components, obstacle.getMessage(), obstacle.details());
    }
}
