package org.entente.metrics.sdmx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.SdmxDimension;

/** Lays observations out as SDMX-JSON 2.0: values are told once, and then by their place. */
final class DataJson {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    private final Artefacts artefacts;
    private final JsonHeader header;

    DataJson(Artefacts artefacts, JsonHeader header) {
        this.artefacts = artefacts;
        this.header = header;
    }

    Map<String, Object> write(DataMessage message) {
        Map<SdmxDimension, List<String>> values = values(message);
        Map<String, Object> dataSet = new LinkedHashMap<>();
        dataSet.put("structure", 0);
        dataSet.put("action", "Information");
        if (message.isFlat()) {
            dataSet.put("observations", observations(message, values, message.cells()));
        } else {
            dataSet.put("series", series(message, values));
        }
        return JsonHeader.map(
                "meta", header.of(message.id(), message.prepared(), SCHEMA),
                "data",
                        JsonHeader.map(
                                "structures", List.of(structure(message, values)), "dataSets", List.of(dataSet)));
    }

    /** The values that occur, in order. */
    private static Map<SdmxDimension, List<String>> values(DataMessage message) {
        Map<SdmxDimension, List<String>> values = new LinkedHashMap<>();
        for (SdmxDimension dimension : SdmxDimension.values()) {
            values.put(
                    dimension,
                    new ArrayList<>(message.cells().stream()
                            .map(cell -> cell.get(dimension))
                            .collect(Collectors.toCollection(TreeSet::new))));
        }
        return values;
    }

    private Map<String, Object> structure(DataMessage message, Map<SdmxDimension, List<String>> values) {
        return JsonHeader.map(
                "name",
                Artefacts.DATAFLOW_NAME,
                "dataSets",
                List.of(0),
                "links",
                List.of(
                        Map.of("rel", "dataflow", "urn", artefacts.dataflowUrn()),
                        Map.of("rel", "datastructure", "urn", artefacts.structureUrn())),
                "dimensions",
                JsonHeader.map(
                        "dataSet",
                        List.of(),
                        "series",
                        components(message, message.ofSeries(), values),
                        "observation",
                        components(message, message.atObservation(), values)),
                "measures",
                Map.of(
                        "observation",
                        List.of(JsonHeader.map(
                                "id", Artefacts.MEASURE, "name", Artefacts.MEASURE_NAME, "relationship", Map.of()))),
                "attributes",
                JsonHeader.map("dataSet", List.of(), "series", List.of(), "observation", List.of()));
    }

    private static List<Object> components(
            DataMessage message, List<SdmxDimension> dimensions, Map<SdmxDimension, List<String>> values) {
        return dimensions.stream()
                .map(dimension -> component(message, dimension, values.get(dimension)))
                .toList();
    }

    private static Object component(DataMessage message, SdmxDimension dimension, List<String> values) {
        return JsonHeader.map(
                "id", dimension.name(),
                "name", dimension.label(),
                "keyPosition", dimension.ordinal(),
                "values",
                        values.stream()
                                .map(id -> JsonHeader.map(
                                        "id", id, "name", message.codes().name(dimension, id)))
                                .toList());
    }

    private static Map<String, Object> series(DataMessage message, Map<SdmxDimension, List<String>> values) {
        Map<String, Object> series = new LinkedHashMap<>();
        message.series().forEach((key, cells) -> {
            Map<String, Object> line =
                    message.keysOnly() ? Map.of() : Map.of("observations", observations(message, values, cells));
            series.put(place(message.ofSeries(), key, values), line);
        });
        return series;
    }

    private static Map<String, Object> observations(
            DataMessage message, Map<SdmxDimension, List<String>> values, List<Cell> cells) {
        Map<String, Object> observations = new LinkedHashMap<>();
        cells.forEach(cell -> observations.put(
                place(message.atObservation(), DataMessage.values(cell, message.atObservation()), values),
                List.of(cell.value())));
        return observations;
    }

    private static String place(
            List<SdmxDimension> dimensions, List<String> key, Map<SdmxDimension, List<String>> values) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            places.add(Integer.toString(Collections.binarySearch(values.get(dimensions.get(i)), key.get(i))));
        }
        return String.join(":", places);
    }
}
