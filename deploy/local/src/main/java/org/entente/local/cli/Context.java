package org.entente.local.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.entente.local.platform.Installation;
import org.entente.local.platform.Ports;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.StateFile;

/** What every command works with. */
record Context(Installation installation, Map<String, String> environment, Console console, Clock clock) {

    /** The ports that the environment asks for. */
    Ports wantedPorts() {
        return Ports.from(environment);
    }

    StateFile stateFile() {
        return new StateFile(installation.stateFile());
    }

    /** What was written down last, whether it still is true or not. */
    Optional<Snapshot> lastKnown() {
        try {
            return stateFile().read();
        } catch (IOException e) {
            throw new Obstacle("The state of the platform cannot be read: " + e.getMessage());
        }
    }

    /** The run that is going on now. */
    Optional<Snapshot> running() {
        return lastKnown().filter(Snapshot::isAlive);
    }

    /**
     * @throws Obstacle if nothing runs
     */
    Snapshot requireRunning() {
        return running().orElseThrow(() -> new Obstacle("Entente is not running; start it with: ./entente up"));
    }
}
