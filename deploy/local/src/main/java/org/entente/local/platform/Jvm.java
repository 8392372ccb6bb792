package org.entente.local.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the Java of a service compiles and collects garbage.
 *
 * @param options of Java
 */
public record Jvm(List<String> options) {

    /** The heap begins small, where Java would take a 64th of the machine's memory. */
    private static final List<String> COMMON = List.of("-Xms48m", "-XX:+ExitOnOutOfMemoryError");

    public Jvm {
        options = List.copyOf(options);
    }

    /** For a service whose objects are needed no longer once a request is answered. With the first compiler alone it starts soonest. */
    public static Jvm startingFast(int heapMegabytes) {
        return with("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /**
     * For a service that has the same work to do thousands of times a second, while much waits in memory, such as batches for the database.
     *
     * <p>Both compilers work, on what runs three times as often as Java's usual limits ask for, so that little is compiled which the load
     * does not need. In a small young generation what waits would be copied again and again, and fill the old one; so it grows as soon as
     * more than a tenth of the time goes into collecting, and stays small otherwise. One thread collects: others would need tables of their
     * own, and take processors from the work. Memory outside the heap that is no longer used goes back to the machine, if Java can do that;
     * in its first releases with that option it counts as experimental.
     *
     * @param heapMegabytes at most
     * @param youngMegabytes of them, the most for what was made since the last collection
     */
    public static Jvm fastUnderLoad(int heapMegabytes, int youngMegabytes) {
        return with(
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxNewSize=" + youngMegabytes + "m",
                "-XX:+UseParallelGC",
                "-XX:ParallelGCThreads=1",
                "-XX:GCTimeRatio=9",
                "-XX:CompileThresholdScaling=3",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000");
    }

    private static Jvm with(String... options) {
        return new Jvm(Stream.concat(COMMON.stream(), Stream.of(options)).toList());
    }
}
