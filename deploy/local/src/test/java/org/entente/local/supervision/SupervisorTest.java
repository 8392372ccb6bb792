package org.entente.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final RestartPolicy SWIFT = new RestartPolicy(
            3,
            Duration.ofSeconds(20),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2));
    private static final String STAYS = "exec sleep 1000";

    @TempDir
    Path folder;

    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void startsAComponentOnlyWhenWhatItNeedsIsReady() throws Exception {
        AtomicBoolean databaseIsUp = new AtomicBoolean();
        Step database = alone(new Program("database", STAYS, databaseIsUp::get));
        Step service = new Step(Program.readyAtOnce("service", STAYS), Set.of("database"), Set.of());
        start(database, service);
        await().until(() -> status("service").state().equals("waiting"));
        assertThat(status("service").waitsFor()).containsExactly("database");

        databaseIsUp.set(true);

        supervisor.allReady().get(20, TimeUnit.SECONDS);
        assertThat(supervisor.statuses()).allMatch(ComponentStatus::isReady);
    }

    @Test
    void startsAKilledComponentAgainAndSaysSo() throws Exception {
        start(alone(Program.readyAtOnce("service", STAYS)));
        supervisor.allReady().get(20, TimeUnit.SECONDS);
        ProcessHandle first = process("service");

        first.destroyForcibly();

        await().until(() ->
                status("service").restarts() == 1 && status("service").isReady());
        assertThat(process("service").pid()).isNotEqualTo(first.pid());
        assertThat(status("service").lastFailure()).isEqualTo("ended by signal 9 (KILL)");
    }

    @Test
    void givesUpOnAComponentThatKeepsFailingAndShowsTheEndOfItsLog() {
        start(alone(new Program("service", "echo cannot read its settings; exit 3", () -> false)));

        Throwable failure = catchThrowable(() -> supervisor.allReady().get(20, TimeUnit.SECONDS));

        assertThat(failure).isInstanceOf(ExecutionException.class);
        Obstacle obstacle = Obstacle.in(failure);
        assertThat(obstacle).hasMessageStartingWith("service does not start: it ended with exit code 3 (3 attempts).");
        assertThat(obstacle.details()).contains("cannot read its settings");
    }

    @Test
    void recognisesAFullDiskInTheLog() {
        start(alone(new Program("service", "echo write failed: No space left on device; exit 1", () -> false)));

        Throwable failure = catchThrowable(() -> supervisor.allReady().get(20, TimeUnit.SECONDS));

        assertThat(Obstacle.in(failure)).hasMessageContaining("the disk is full; free some space");
    }

    @Test
    void leavesNoProcessBehindWhenItStops() throws Exception {
        start(
                alone(Program.readyAtOnce("parent", "sleep 1000 & sleep 1000 & wait")),
                alone(Program.readyAtOnce("stubborn", "trap '' TERM; while :; do sleep 1; done")));
        supervisor.allReady().get(20, TimeUnit.SECONDS);
        await().until(() -> process("parent").descendants().count() == 2);
        List<ProcessHandle> family = List.of(process("parent"), process("stubborn"));
        List<ProcessHandle> descendants =
                family.stream().flatMap(ProcessHandle::descendants).toList();

        supervisor.close();

        assertThat(family).noneMatch(ProcessHandle::isAlive);
        assertThat(descendants).noneMatch(ProcessHandle::isAlive);
        assertThat(supervisor.statuses()).extracting(ComponentStatus::state).containsOnly("stopped");
    }

    @Test
    void startsAndStopsFurtherComponentsWhileTheOthersGoOn() throws Exception {
        start(alone(Program.readyAtOnce("service", STAYS)));
        supervisor.allReady().get(20, TimeUnit.SECONDS);
        ProcessHandle first = process("service");

        supervisor.add(new Step(Program.readyAtOnce("service-2", STAYS), Set.of("service"), Set.of()));
        await().until(() -> status("service-2").isReady());
        ProcessHandle second = process("service-2");
        supervisor.remove("service-2");

        assertThat(second.isAlive()).isFalse();
        assertThat(supervisor.statuses()).extracting(ComponentStatus::name).containsExactly("service");
        assertThat(process("service").pid()).isEqualTo(first.pid());
    }

    @Test
    void startsNothingMoreOnceItStops() {
        start(alone(Program.readyAtOnce("service", STAYS)));
        supervisor.close();

        supervisor.add(alone(Program.readyAtOnce("service-2", STAYS)));

        assertThat(supervisor.statuses()).extracting(ComponentStatus::name).containsExactly("service");
    }

    @Test
    void stopsAComponentBeforeThoseThatItNeeds() throws Exception {
        Path diary = folder.resolve("diary");
        start(
                alone(Program.readyAtOnce("database", noting("database", diary))),
                new Step(Program.readyAtOnce("service", noting("service", diary)), Set.of("database"), Set.of()));
        supervisor.allReady().get(20, TimeUnit.SECONDS);
        await().until(() -> Files.exists(diary) && Files.readAllLines(diary).size() == 2);

        supervisor.close();

        assertThat(Files.readAllLines(diary)).endsWith("service stopped", "database stopped");
    }

    private void start(Step... steps) {
        supervisor = new Supervisor(List.of(steps), folder, SWIFT, Clock.systemUTC(), () -> {});
        supervisor.start();
    }

    private static Step alone(Program program) {
        return new Step(program, Set.of(), Set.of());
    }

    private static String noting(String name, Path diary) {
        return "trap 'echo %1$s stopped >> \"%2$s\"; exit 0' TERM; echo %1$s up >> \"%2$s\"; while :; do sleep 0.1; done"
                .formatted(name, diary);
    }

    private ComponentStatus status(String name) {
        return supervisor.statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ProcessHandle process(String name) {
        return status(name).process().flatMap(ProcessIdentity::find).orElseThrow();
    }
}
