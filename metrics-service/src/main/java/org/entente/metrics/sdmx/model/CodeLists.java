package org.entente.metrics.sdmx.model;

import java.util.List;
import java.util.Map;

/** The codes of every dimension that has any, in order. */
public record CodeLists(Map<SdmxDimension, List<Code>> codes) {

    public CodeLists {
        codes = Map.copyOf(codes);
    }

    /** The codes of one dimension. */
    public List<Code> of(SdmxDimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    /** The name of a code; the code itself if it has none, as periods have none. */
    public String name(SdmxDimension dimension, String id) {
        return of(dimension).stream()
                .filter(code -> code.id().equals(id))
                .map(Code::name)
                .findFirst()
                .orElse(id);
    }
}
