package org.entente.metrics.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The names of what this service maintains: one dataflow, its structure, its concepts and its code lists, all of one version. */
@ApplicationScoped
public class Artefacts {

    static final String VERSION = "1.0.0";
    static final String DATAFLOW = "EXCHANGE_EVENTS";
    static final String DATAFLOW_NAME = "Items pushed, downloaded and uploaded by members of exchanges";
    static final String CONCEPTS = "CONCEPTS";
    static final String MEASURE = "OBS_VALUE";
    static final String MEASURE_NAME = "Number of events, or of distinct items per member and day";

    private final String agency;

    Artefacts(SdmxConfig config) {
        this.agency = config.agency();
    }

    String agency() {
        return agency;
    }

    /** As SDMX-CSV and namespaces name the dataflow. */
    String dataflowId() {
        return agency + ":" + DATAFLOW + "(" + VERSION + ")";
    }

    String dataflowUrn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + dataflowId();
    }

    String structureUrn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + dataflowId();
    }

    String codelistUrn(String id) {
        return "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + agency + ":" + id + "(" + VERSION + ")";
    }

    String conceptUrn(String id) {
        return "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=" + agency + ":" + CONCEPTS + "(" + VERSION + ")."
                + id;
    }

    /** Whether a part of an address, which may name several values or leave them open, names one. */
    static boolean names(String part, String id) {
        List<String> wanted = Arrays.asList(part.split(",", -1));
        return wanted.contains(id) || wanted.contains("*") || wanted.contains("all") || wanted.contains("");
    }

    /** Whether a part of an address names the one version: itself, the latest ({@code ~}, {@code +}), any, or a range that holds it. */
    static boolean namesVersion(String part) {
        return names(part, VERSION)
                || List.of(part.split(",", -1)).stream().anyMatch(version -> List.of(
                                "~", "+", " ", "latest", "1", "1.0", "1+.0.0", "1.0+.0", "1.0.0+", "1.0")
                        .contains(version));
    }
}
