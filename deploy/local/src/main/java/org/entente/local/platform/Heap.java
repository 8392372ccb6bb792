package org.entente.local.platform;

import java.util.List;

/**
 * The memory for a service's objects. It begins small, where Java would take a 64th of the machine's memory.
 *
 * @param options of Java
 */
public record Heap(List<String> options) {

    private static final String FIRST_SIZE = "-Xms48m";

    public Heap {
        options = List.copyOf(options);
    }

    /** For a service whose objects are needed no longer once a request is answered. */
    public static Heap upTo(int megabytes) {
        return new Heap(List.of(FIRST_SIZE, "-Xmx" + megabytes + "m", "-XX:+UseSerialGC"));
    }

    /**
     * For a service in which much waits at a time, such as batches for the database. In a small young generation that would be copied again
     * and again, and fill the old one; so it grows as soon as more than a tenth of the time goes into collecting, and stays small
     * otherwise.
     *
     * @param youngMegabytes of them, the most for what was made since the last collection
     */
    public static Heap adaptingUpTo(int megabytes, int youngMegabytes) {
        return new Heap(List.of(
                FIRST_SIZE,
                "-Xmx" + megabytes + "m",
                "-XX:MaxNewSize=" + youngMegabytes + "m",
                "-XX:+UseParallelGC",
                "-XX:GCTimeRatio=9"));
    }
}
