package org.entente.metrics.sdmx.model;

import java.util.List;

/**
 * One observation.
 *
 * @param key the codes of {@link SdmxDimension#OF_KEY}
 * @param period such as {@code 2018-07}
 */
public record Cell(List<String> key, String period, long value) {

    public Cell {
        key = List.copyOf(key);
    }

    /** The code of a dimension, or the period. */
    public String get(SdmxDimension dimension) {
        return dimension == SdmxDimension.TIME_PERIOD ? period : key.get(dimension.ordinal());
    }
}
