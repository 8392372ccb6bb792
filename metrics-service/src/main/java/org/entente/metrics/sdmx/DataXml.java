package org.entente.metrics.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.SdmxDimension;

/** Writes observations as structure-specific SDMX-ML 2.1. */
final class DataXml {

    private final Artefacts artefacts;

    DataXml(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    String write(DataMessage message) {
        return Xml.message("StructureSpecificData", xml -> {
            xml.header(message.id(), message.prepared(), artefacts.agency(), header -> structure(header, message));
            xml.element(
                    "mes:DataSet",
                    set -> dataSet(set, message),
                    "ss:dataScope",
                    "DataStructure",
                    "ss:structureRef",
                    Artefacts.DATAFLOW,
                    "ss:action",
                    "Information",
                    "xmlns:flow",
                    namespace(message),
                    "xsi:type",
                    "flow:DataSetType");
        });
    }

    private String namespace(DataMessage message) {
        return artefacts.dataflowUrn() + ":ObsLevelDim:" + message.dimensionAtObservation();
    }

    private void structure(Xml header, DataMessage message) throws XMLStreamException {
        header.element(
                "mes:Structure",
                structure -> structure.element(
                        "com:StructureUsage",
                        usage -> usage.empty(
                                "Ref",
                                "id",
                                Artefacts.DATAFLOW,
                                "agencyID",
                                artefacts.agency(),
                                "version",
                                Artefacts.VERSION)),
                "structureID",
                Artefacts.DATAFLOW,
                "namespace",
                namespace(message),
                "dimensionAtObservation",
                message.dimensionAtObservation());
    }

    private static void dataSet(Xml set, DataMessage message) throws XMLStreamException {
        for (Map.Entry<List<String>, List<Cell>> series : message.series().entrySet()) {
            if (message.isFlat()) {
                observations(set, message, series.getValue());
            } else {
                series(set, message, series.getKey(), series.getValue());
            }
        }
    }

    private static void series(Xml set, DataMessage message, List<String> key, List<Cell> cells)
            throws XMLStreamException {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            attributes.add(message.ofSeries().get(i).name());
            attributes.add(key.get(i));
        }
        List<Cell> told = message.keysOnly() ? List.of() : cells;
        set.element("Series", line -> observations(line, message, told), attributes.toArray(String[]::new));
    }

    private static void observations(Xml line, DataMessage message, List<Cell> cells) throws XMLStreamException {
        for (Cell cell : cells) {
            List<String> attributes = new ArrayList<>();
            for (SdmxDimension dimension : message.atObservation()) {
                attributes.add(dimension.name());
                attributes.add(cell.get(dimension));
            }
            attributes.add(Artefacts.MEASURE);
            attributes.add(Long.toString(cell.value()));
            line.empty("Obs", attributes.toArray(String[]::new));
        }
    }
}
