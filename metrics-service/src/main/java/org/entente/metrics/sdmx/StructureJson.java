package org.entente.metrics.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.metrics.sdmx.StructureMessage.Part;
import org.entente.metrics.sdmx.model.Code;
import org.entente.metrics.sdmx.model.SdmxDimension;

/** Lays structures out as SDMX-JSON 2.0. */
final class StructureJson {

    static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

    private final Artefacts artefacts;
    private final JsonHeader header;

    StructureJson(Artefacts artefacts, JsonHeader header) {
        this.artefacts = artefacts;
        this.header = header;
    }

    Map<String, Object> write(StructureMessage message) {
        return JsonHeader.map(
                "meta", header.of(message.id(), message.prepared(), SCHEMA),
                "data", structures(message));
    }

    /** The structures of a message, by their kind. */
    Map<String, Object> structures(StructureMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (message.has(Part.DATAFLOW)) {
            data.put("dataflows", List.of(dataflow(message)));
        }
        if (message.has(Part.DATASTRUCTURE)) {
            data.put("dataStructures", List.of(dataStructure(message)));
        }
        if (message.has(Part.CODELIST)) {
            data.put(
                    "codelists",
                    message.codelists().stream().map(d -> codelist(message, d)).toList());
        }
        if (message.has(Part.CONCEPTSCHEME)) {
            data.put("conceptSchemes", List.of(concepts(message)));
        }
        return data;
    }

    private Map<String, Object> dataflow(StructureMessage message) {
        Map<String, Object> dataflow = artefact(Artefacts.DATAFLOW, Artefacts.DATAFLOW_NAME);
        if (!message.stubs()) {
            dataflow.put("structure", artefacts.structureUrn());
        }
        return dataflow;
    }

    private Map<String, Object> dataStructure(StructureMessage message) {
        Map<String, Object> structure = artefact(Artefacts.DATAFLOW, Artefacts.DATAFLOW_NAME);
        if (!message.stubs()) {
            structure.put(
                    "dataStructureComponents",
                    JsonHeader.map("dimensionList", dimensions(), "measureList", measures()));
        }
        return structure;
    }

    private Map<String, Object> dimensions() {
        return JsonHeader.map(
                "id",
                "DimensionDescriptor",
                "dimensions",
                SdmxDimension.OF_KEY.stream().map(this::dimension).toList(),
                "timeDimension",
                JsonHeader.map(
                        "id", SdmxDimension.TIME_PERIOD.name(),
                        "conceptIdentity", artefacts.conceptUrn(SdmxDimension.TIME_PERIOD.name()),
                        "localRepresentation", Map.of("format", Map.of("dataType", "ObservationalTimePeriod"))));
    }

    private Map<String, Object> dimension(SdmxDimension dimension) {
        return JsonHeader.map(
                "id", dimension.name(),
                "position", dimension.ordinal(),
                "conceptIdentity", artefacts.conceptUrn(dimension.name()),
                "localRepresentation", Map.of("enumeration", artefacts.codelistUrn(dimension.codelist())));
    }

    private Map<String, Object> measures() {
        return JsonHeader.map(
                "id",
                "MeasureDescriptor",
                "measures",
                List.of(JsonHeader.map(
                        "id", Artefacts.MEASURE,
                        "conceptIdentity", artefacts.conceptUrn(Artefacts.MEASURE),
                        "localRepresentation", Map.of("format", Map.of("dataType", "Long")))));
    }

    private Map<String, Object> codelist(StructureMessage message, SdmxDimension dimension) {
        Map<String, Object> list = artefact(dimension.codelist(), dimension.label());
        addItems(list, message, "codes", message.codes(dimension));
        return list;
    }

    private Map<String, Object> concepts(StructureMessage message) {
        Map<String, Object> scheme = artefact(Artefacts.CONCEPTS, "Concepts of exchanges");
        addItems(scheme, message, "concepts", message.concepts());
        return scheme;
    }

    private static void addItems(Map<String, Object> list, StructureMessage message, String name, List<Code> items) {
        if (!message.stubs()) {
            list.put("isPartial", message.isPartial());
            list.put(
                    name,
                    items.stream().map(code -> named(code.id(), code.name())).toList());
        }
    }

    private Map<String, Object> artefact(String id, String name) {
        Map<String, Object> artefact = named(id, name);
        artefact.put("agencyID", artefacts.agency());
        artefact.put("version", Artefacts.VERSION);
        return artefact;
    }

    private static Map<String, Object> named(String id, String name) {
        return JsonHeader.map("id", id, "name", name, "names", Map.of("en", name));
    }
}
