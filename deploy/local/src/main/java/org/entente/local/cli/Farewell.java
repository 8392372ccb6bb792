package org.entente.local.cli;

import org.entente.local.platform.Run;

/** Stops a run in order when this process is told to end, by Ctrl-C or otherwise. */
final class Farewell {

    private final Console console;
    private volatile boolean silent;

    private Farewell(Console console) {
        this.console = console;
    }

    static Farewell at(Run run, Console console) {
        Farewell farewell = new Farewell(console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell.stop(run), "farewell"));
        return farewell;
    }

    /** Leaves the words to someone else; the run is stopped all the same. */
    void beSilent() {
        silent = true;
    }

    /** Waits for the end of this process, which has begun. */
    static void await() throws InterruptedException {
        Thread.currentThread().join();
    }

    private void stop(Run run) {
        if (silent) {
            run.close();
            return;
        }
        console.out().println();
        console.out().println("Stopping …");
        run.close();
        console.out().println("Entente has stopped.");
    }
}
