package org.entente.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.entente.system.EventStream;
import org.entente.system.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Instances of the metrics service, the broker and the database are killed while members send events, and nobody helps.
 *
 * <p>How many events and kills, and the seed that says who is killed when, can be given with {@code -Dentente.faults.events=},
 * {@code …kills=} and {@code …seed=}; the seed is printed, so that a failure can be repeated.
 */
@ExtendWith(RunningPlatform.class)
class KilledServersIT {

    private static final List<String> VICTIMS = List.of("metrics-service", "metrics-service-2", "kafka", "postgresql");
    private static final int EVENTS = Integer.getInteger("entente.faults.events", 20_000);
    private static final int KILLS = Integer.getInteger("entente.faults.kills", 8);
    private static final long SEED =
            Long.getLong("entente.faults.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    /** Each action as often for each of the members. */
    private static final int EVENTS_WHILE_SCALING = 14_400;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AfterAll
    static void oneInstanceIsEnough(RunningPlatform platform) {
        platform.entente("scale", "metrics-service=1");
    }

    @Test
    void whatIsAcknowledgedIsCountedOnceAndInItsOrderWhoeverIsKilled(RunningPlatform platform) throws Exception {
        System.out.printf("%d events, %d kills, -Dentente.faults.seed=%d%n", EVENTS, KILLS, SEED);
        platform.entente("scale", "metrics-service=2");
        Components components = new Components(platform.root());
        Load load = Load.of(platform, EVENTS);
        Accounts accounts = new Accounts(platform, components, load);

        load.runThrough(kills(components));

        accounts.settle();
    }

    @Test
    void instancesShareTheWorkWhileSomeAreAddedOneIsKilledAndSomeAreStopped(RunningPlatform platform) throws Exception {
        platform.entente("scale", "metrics-service=2");
        Components components = new Components(platform.root());
        Load load = Load.of(platform, EVENTS_WHILE_SCALING);
        Accounts accounts = new Accounts(platform, components, load);
        EventStream stream = platform.streamOf(
                components.address("metrics-service-2"), "/exchanges/" + load.exchange() + "/stream", "viewer");

        Disturbance growth = new Disturbance(
                1_000, () -> {}, () -> load.goOnDuring(() -> growAndShrink(platform, components, accounts.topic())));

        load.runThrough(List.of(growth));

        accounts.settle();
        await("the latest figures in the stream of the second instance")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stream.heard())
                        .last()
                        .asString()
                        .contains("\"pushed\":{\"total\":" + load.size() / 3));
        stream.close();
    }

    private static void growAndShrink(RunningPlatform platform, Components components, Topic topic) {
        awaitShares(topic, 2);
        platform.entente("scale", "metrics-service=3");
        awaitShares(topic, 3);
        platform.entente("scale", "metrics-service=4");
        awaitShares(topic, 4);
        components.kill("metrics-service-3");
        platform.entente("scale", "metrics-service=2");
    }

    /** Each victim as often as the others, at times and in an order that follow from the seed. */
    private static List<Disturbance> kills(Components components) {
        Random random = new Random(SEED);
        List<String> order = new ArrayList<>();
        IntStream.range(0, KILLS).forEach(i -> order.add(VICTIMS.get(i % VICTIMS.size())));
        Collections.shuffle(order, random);
        List<Integer> times = random.ints(EVENTS / 20, EVENTS - EVENTS / 20)
                .distinct()
                .limit(KILLS)
                .sorted()
                .boxed()
                .toList();
        return IntStream.range(0, KILLS)
                .mapToObj(i -> Disturbance.kill(times.get(i), components, order.get(i)))
                .toList();
    }

    private static void awaitShares(Topic topic, int instances) {
        await("a share for each of " + instances + " instances")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(topic.shares()).hasSize(instances).allMatch(share -> share > 0));
    }
}
