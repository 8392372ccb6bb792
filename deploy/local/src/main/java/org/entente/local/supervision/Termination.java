package org.entente.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends a process and all that it started: asks first, insists when that takes too long. */
public final class Termination {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Termination() {}

    /** Asks a process to end, and returns at once. */
    @FunctionalInterface
    public interface Request {

        void send(ProcessHandle process) throws IOException;
    }

    /**
     * Returns when the process and its descendants are gone.
     *
     * @param request how this process wants to be asked
     * @param grace how long it may take after it was asked
     * @throws Obstacle if it does not end, because it belongs to someone else
     */
    public static void end(ProcessHandle process, Request request, Duration grace) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        if (!wasAsked(process, request) || !isGone(process, grace)) {
            family.addAll(process.descendants().toList());
            process.destroyForcibly();
        }
        family.stream().filter(ProcessIdentity::isRunning).forEach(ProcessHandle::destroyForcibly);
        if (!isGone(process, AFTER_KILL)) {
            throw new Obstacle(
                    "Process " + process.pid() + " does not end; does it belong to another user? End it by hand.");
        }
        family.forEach(descendant -> isGone(descendant, AFTER_KILL));
    }

    private static boolean wasAsked(ProcessHandle process, Request request) {
        try {
            request.send(process);
            return true;
        } catch (IOException cannotAsk) {
            return false;
        }
    }

    private static boolean isGone(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (ProcessIdentity.isRunning(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return !ProcessIdentity.isRunning(process);
    }
}
