package org.entente.metrics.sdmx.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What tells the observations of the dataflow apart, in the order of their key. */
public enum SdmxDimension {
    FREQ("Frequency"),
    EXCHANGE("Exchange"),
    COUNTRY("Country of the member"),
    MEMBER("Member"),
    /** Not only "action", which is a column of SDMX-CSV already. */
    ITEM_ACTION("Action"),
    MEDIA_TYPE("Media type"),
    COUNT("What is counted"),
    TIME_PERIOD("Time period");

    /** Those that a key names: all but time. */
    public static final List<SdmxDimension> OF_KEY = Arrays.stream(values())
            .filter(dimension -> dimension != TIME_PERIOD)
            .toList();

    private final String label;

    SdmxDimension(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** The id of the list of its codes; time has none. */
    public String codelist() {
        return "CL_" + name();
    }

    /** The dimension of that id. */
    public static Optional<SdmxDimension> ofId(String id) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().equals(id))
                .findFirst();
    }
}
