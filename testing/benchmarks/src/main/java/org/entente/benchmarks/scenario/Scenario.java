package org.entente.benchmarks.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.report.Figure;

/** A load on the platform, and what is measured under it. */
public interface Scenario {

    /** What it is called on the command line. */
    String name();

    /**
     * Puts the load on a running platform.
     *
     * @param tell takes what goes on, a line at a time
     * @throws Failure if it cannot be measured, or if the platform gets something wrong
     */
    List<Figure> measure(Platform platform, Extent extent, Consumer<String> tell) throws Exception;
}
