package org.entente.metrics.sdmx;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.SdmxDimension;

/**
 * What is there of the data that a query asks for.
 *
 * @param values the codes that occur, and of time the first and the last period
 * @param series how many series there are
 */
record AvailabilityMessage(
        UUID id, Instant prepared, Map<SdmxDimension, List<String>> values, long series, long observations) {

    private static final String ID = "AVAILABILITY";

    static Map<SdmxDimension, List<String>> occurring(List<Cell> cells, List<SdmxDimension> wanted) {
        Map<SdmxDimension, List<String>> values = new LinkedHashMap<>();
        wanted.forEach(dimension -> values.put(dimension, occurring(cells, dimension)));
        return values;
    }

    static List<String> occurring(List<Cell> cells, SdmxDimension dimension) {
        return cells.stream()
                .map(cell -> cell.get(dimension))
                .distinct()
                .sorted()
                .toList();
    }

    Map<String, Object> toJson(Artefacts artefacts, JsonHeader header) {
        Map<String, Object> constraint = JsonHeader.map(
                "id",
                ID,
                "agencyID",
                artefacts.agency(),
                "version",
                Artefacts.VERSION,
                "name",
                "What is available",
                "role",
                "Actual",
                "annotations",
                List.of(
                        JsonHeader.map("id", "series_count", "type", "sdmx_metrics", "title", Long.toString(series)),
                        JsonHeader.map(
                                "id", "obs_count", "type", "sdmx_metrics", "title", Long.toString(observations))),
                "constraintAttachment",
                Map.of("dataflows", List.of(artefacts.dataflowUrn())),
                "cubeRegions",
                List.of(JsonHeader.map(
                        "include",
                        true,
                        "keyValues",
                        values.entrySet().stream()
                                .map(entry -> keyValue(entry.getKey(), entry.getValue()))
                                .toList())));
        return JsonHeader.map(
                "meta", header.of(id, prepared, StructureJson.SCHEMA),
                "data", Map.of("dataConstraints", List.of(constraint)));
    }

    private static Map<String, Object> keyValue(SdmxDimension dimension, List<String> values) {
        if (dimension == SdmxDimension.TIME_PERIOD) {
            return JsonHeader.map("id", dimension.name(), "include", true, "timeRange", timeRange(values));
        }
        return JsonHeader.map(
                "id", dimension.name(),
                "include", true,
                "values", values.stream().map(value -> Map.of("value", value)).toList());
    }

    private static Map<String, Object> timeRange(List<String> periods) {
        return JsonHeader.map(
                "startPeriod", JsonHeader.map("period", periods.get(0), "isInclusive", true),
                "endPeriod", JsonHeader.map("period", periods.get(periods.size() - 1), "isInclusive", true));
    }

    String toXml(Artefacts artefacts) {
        return Xml.message("Structure", xml -> {
            xml.header(id, prepared, artefacts.agency(), rest -> {});
            xml.element(
                    "mes:Structures",
                    structures -> structures.element(
                            "str:Constraints",
                            constraints -> constraints.element(
                                    "str:ContentConstraint",
                                    content -> write(content, artefacts),
                                    "id",
                                    ID,
                                    "agencyID",
                                    artefacts.agency(),
                                    "version",
                                    Artefacts.VERSION,
                                    "type",
                                    "Actual")));
        });
    }

    private void write(Xml constraint, Artefacts artefacts) throws XMLStreamException {
        constraint.element("com:Annotations", annotations -> {
            annotations.element(
                    "com:Annotation", a -> a.text("com:AnnotationTitle", Long.toString(series)), "id", "series_count");
            annotations.element(
                    "com:Annotation",
                    a -> a.text("com:AnnotationTitle", Long.toString(observations)),
                    "id",
                    "obs_count");
        });
        constraint.name("What is available");
        constraint.element(
                "str:ConstraintAttachment",
                attachment -> attachment.element(
                        "str:Dataflow",
                        flow -> flow.empty(
                                "Ref",
                                "id",
                                Artefacts.DATAFLOW,
                                "agencyID",
                                artefacts.agency(),
                                "version",
                                Artefacts.VERSION)));
        constraint.element("str:CubeRegion", this::region, "include", "true");
    }

    private void region(Xml region) throws XMLStreamException {
        for (Map.Entry<SdmxDimension, List<String>> entry : values.entrySet()) {
            region.element(
                    "com:KeyValue",
                    key -> keyValue(key, entry.getValue()),
                    "id",
                    entry.getKey().name());
        }
    }

    /** Periods are told one by one, since older clients look for values in every dimension. */
    private static void keyValue(Xml key, List<String> values) throws XMLStreamException {
        for (String value : values) {
            key.text("com:Value", value);
        }
    }
}
