package org.entente.metrics.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.CodeLists;
import org.entente.metrics.sdmx.model.InvalidQuery;
import org.entente.metrics.sdmx.model.SdmxDimension;

/**
 * Observations as they are packed to be sent.
 *
 * @param atObservation the dimensions that are told with each observation
 * @param keysOnly whether only the series are wanted, without what was observed
 */
record DataMessage(
        UUID id,
        Instant prepared,
        CodeLists codes,
        List<Cell> cells,
        List<SdmxDimension> atObservation,
        boolean keysOnly) {

    /** The keyword for a flat answer. */
    static final String ALL_DIMENSIONS = "AllDimensions";

    /** The dimensions that {@code dimensionAtObservation} puts at the observations. */
    static List<SdmxDimension> atObservation(String parameter) {
        if (parameter.equals(ALL_DIMENSIONS)) {
            return List.of(SdmxDimension.values());
        }
        return List.of(SdmxDimension.ofId(parameter)
                .orElseThrow(
                        () -> new InvalidQuery("There is no dimension '" + parameter + "' to put at observations.")));
    }

    /** How {@code dimensionAtObservation} says it. */
    String dimensionAtObservation() {
        return isFlat() ? ALL_DIMENSIONS : atObservation.get(0).name();
    }

    boolean isFlat() {
        return atObservation.size() == SdmxDimension.values().length;
    }

    /** The dimensions that are told once for each series. */
    List<SdmxDimension> ofSeries() {
        List<SdmxDimension> rest = new ArrayList<>(List.of(SdmxDimension.values()));
        rest.removeAll(atObservation);
        return rest;
    }

    /** The observations by what is told once of them; all under the empty key if the answer is flat. */
    Map<List<String>, List<Cell>> series() {
        List<SdmxDimension> ofSeries = ofSeries();
        Map<List<String>, List<Cell>> series = new LinkedHashMap<>();
        cells.forEach(cell -> series.computeIfAbsent(values(cell, ofSeries), key -> new ArrayList<>())
                .add(cell));
        return series;
    }

    static List<String> values(Cell cell, List<SdmxDimension> dimensions) {
        return dimensions.stream().map(cell::get).toList();
    }
}
