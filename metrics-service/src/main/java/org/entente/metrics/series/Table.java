package org.entente.metrics.series;

import java.util.List;
import java.util.stream.Stream;

/** An answer that can be written as lines of values, too. */
public interface Table {

    /** What the values of each line are. */
    List<String> header();

    /** The lines. */
    Stream<List<String>> rows();
}
