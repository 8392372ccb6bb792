package org.entente.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.local.Component;

/**
 * What is known of one component at one time, to be shown and to be written down.
 *
 * @param state the label of its {@link Lifecycle}
 * @param process its process, while it has one
 * @param took what its latest start took until {@code since}
 * @param waitsFor the names of those that it still waits for
 * @param lastFailure why it was last restarted, empty if it never was
 */
public record ComponentStatus(
        String name,
        String version,
        List<Integer> ports,
        String state,
        Optional<ProcessIdentity> process,
        Instant since,
        Duration took,
        Set<String> waitsFor,
        int restarts,
        String lastFailure) {

    public ComponentStatus {
        ports = List.copyOf(ports);
        waitsFor = Set.copyOf(waitsFor);
    }

    static ComponentStatus of(Component component, Lifecycle life, Set<String> waitsFor) {
        return new ComponentStatus(
                component.name(),
                component.version(),
                component.ports(),
                life.label(),
                life.process(),
                life.since(),
                life.took(),
                waitsFor,
                life.failures().total(),
                life.failures().last());
    }

    public boolean isReady() {
        return state.equals("ready");
    }
}
