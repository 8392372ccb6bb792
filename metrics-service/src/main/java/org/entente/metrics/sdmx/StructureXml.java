package org.entente.metrics.sdmx;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.entente.metrics.sdmx.StructureMessage.Part;
import org.entente.metrics.sdmx.model.Code;
import org.entente.metrics.sdmx.model.SdmxDimension;

/** Writes structures as SDMX-ML 2.1. */
final class StructureXml {

    private final Artefacts artefacts;

    StructureXml(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    String write(StructureMessage message) {
        return Xml.message("Structure", xml -> {
            xml.header(message.id(), message.prepared(), artefacts.agency(), header -> {});
            xml.element("mes:Structures", structures -> write(structures, message));
        });
    }

    private void write(Xml xml, StructureMessage message) throws XMLStreamException {
        if (message.has(Part.DATAFLOW)) {
            xml.element(
                    "str:Dataflows",
                    flows -> artefact(
                            flows,
                            "str:Dataflow",
                            Artefacts.DATAFLOW,
                            Artefacts.DATAFLOW_NAME,
                            flow -> structureOf(flow, message)));
        }
        if (message.has(Part.CODELIST)) {
            xml.element("str:Codelists", lists -> codelists(lists, message));
        }
        if (message.has(Part.CONCEPTSCHEME)) {
            xml.element(
                    "str:Concepts",
                    schemes -> artefact(
                            schemes,
                            "str:ConceptScheme",
                            Artefacts.CONCEPTS,
                            "Concepts of exchanges",
                            scheme -> items(scheme, message, "str:Concept", message.concepts())));
        }
        if (message.has(Part.DATASTRUCTURE)) {
            xml.element(
                    "str:DataStructures",
                    all -> artefact(
                            all,
                            "str:DataStructure",
                            Artefacts.DATAFLOW,
                            Artefacts.DATAFLOW_NAME,
                            structure -> components(structure, message)));
        }
    }

    private void structureOf(Xml flow, StructureMessage message) throws XMLStreamException {
        if (!message.stubs()) {
            flow.element("str:Structure", s -> reference(s, Artefacts.DATAFLOW, "datastructure", "DataStructure"));
        }
    }

    private void codelists(Xml lists, StructureMessage message) throws XMLStreamException {
        for (SdmxDimension dimension : message.codelists()) {
            artefact(
                    lists,
                    "str:Codelist",
                    dimension.codelist(),
                    dimension.label(),
                    list -> items(list, message, "str:Code", message.codes(dimension)));
        }
    }

    private static void items(Xml list, StructureMessage message, String element, List<Code> items)
            throws XMLStreamException {
        if (!message.stubs()) {
            for (Code item : items) {
                list.element(element, code -> code.name(item.name()), "id", item.id());
            }
        }
    }

    private void components(Xml structure, StructureMessage message) throws XMLStreamException {
        if (!message.stubs()) {
            structure.element("str:DataStructureComponents", components -> {
                components.element("str:DimensionList", this::dimensions, "id", "DimensionDescriptor");
                components.element("str:MeasureList", this::measure, "id", "MeasureDescriptor");
            });
        }
    }

    private void dimensions(Xml list) throws XMLStreamException {
        for (SdmxDimension dimension : SdmxDimension.OF_KEY) {
            list.element(
                    "str:Dimension", d -> coded(d, dimension), "id", dimension.name(), "position", position(dimension));
        }
        list.element(
                "str:TimeDimension",
                time -> formatted(time, SdmxDimension.TIME_PERIOD.name(), "ObservationalTimePeriod"),
                "id",
                SdmxDimension.TIME_PERIOD.name(),
                "position",
                position(SdmxDimension.TIME_PERIOD));
    }

    private static String position(SdmxDimension dimension) {
        return Integer.toString(dimension.ordinal() + 1);
    }

    private void measure(Xml list) throws XMLStreamException {
        list.element("str:PrimaryMeasure", m -> formatted(m, Artefacts.MEASURE, "Long"), "id", Artefacts.MEASURE);
    }

    private void coded(Xml component, SdmxDimension dimension) throws XMLStreamException {
        concept(component, dimension.name());
        component.element(
                "str:LocalRepresentation",
                representation -> representation.element(
                        "str:Enumeration", e -> reference(e, dimension.codelist(), "codelist", "Codelist")));
    }

    private void formatted(Xml component, String concept, String type) throws XMLStreamException {
        concept(component, concept);
        component.element(
                "str:LocalRepresentation", representation -> representation.empty("str:TextFormat", "textType", type));
    }

    private void concept(Xml component, String id) throws XMLStreamException {
        component.element(
                "str:ConceptIdentity",
                identity -> identity.empty(
                        "Ref",
                        "id",
                        id,
                        "maintainableParentID",
                        Artefacts.CONCEPTS,
                        "maintainableParentVersion",
                        Artefacts.VERSION,
                        "agencyID",
                        artefacts.agency(),
                        "package",
                        "conceptscheme",
                        "class",
                        "Concept"));
    }

    private void reference(Xml parent, String id, String folder, String type) throws XMLStreamException {
        parent.empty(
                "Ref",
                "id",
                id,
                "version",
                Artefacts.VERSION,
                "agencyID",
                artefacts.agency(),
                "package",
                folder,
                "class",
                type);
    }

    private void artefact(Xml parent, String element, String id, String name, Xml.Part content)
            throws XMLStreamException {
        parent.element(
                element,
                artefact -> {
                    artefact.name(name);
                    content.write(artefact);
                },
                "id",
                id,
                "agencyID",
                artefacts.agency(),
                "version",
                Artefacts.VERSION);
    }
}
