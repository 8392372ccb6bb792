package org.entente.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.entente.system.RunningPlatform;
import org.entente.system.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk that the topic is on is full for a while: senders are told to come back, and then everything is counted once. */
@ExtendWith(RunningPlatform.class)
class FullDiskIT {

    private static final int EVENTS = 6_000;
    private static final int REFUSALS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whileTheDiskIsFullSendersAreToldToComeBackAndNothingIsLost(RunningPlatform platform) throws Exception {
        SmallDisk disk = platform.brokersDisk().orElse(null);
        assumeTrue(disk != null, "The system permits no disk of its own (unshare, mount), so that none can be filled");
        Components components = new Components(platform.root());
        Load load = Load.of(platform, EVENTS);
        Accounts accounts = new Accounts(platform, components, load);

        load.runThrough(List.of(new Disturbance(1_500, () -> {}, () -> fillForAWhile(disk, components, load))));

        accounts.settle();
    }

    /** Until as many batches were refused as there are members, the broker having ended and started again in vain. */
    private static void fillForAWhile(SmallDisk disk, Components components, Load load) throws IOException {
        int before = load.refused();
        disk.fill(components.supervisor());
        load.goOn();
        try {
            await("refusals").atMost(PATIENCE).until(() -> load.refused() >= before + REFUSALS);
        } finally {
            disk.makeRoom(components.supervisor());
        }
    }
}
