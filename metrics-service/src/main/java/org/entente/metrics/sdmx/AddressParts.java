package org.entente.metrics.sdmx;

import java.util.ArrayList;
import java.util.List;

/** The parts of an address, those left out at its end included as open. */
record AddressParts(List<String> parts) {

    private static final String OPEN = "*";

    /**
     * Splits what follows the kind of query.
     *
     * @param most how many parts there may be
     */
    static AddressParts of(String rest, int most) {
        List<String> parts = new ArrayList<>(List.of(rest.replaceFirst("^/", "").split("/", -1)));
        if (parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        if (parts.size() > most) {
            throw new SdmxError(
                    SdmxError.Kind.SYNTAX, "The address has " + parts.size() + " parts; it may have " + most + ".");
        }
        while (parts.size() < most) {
            parts.add(OPEN);
        }
        return new AddressParts(parts);
    }

    String get(int place) {
        return parts.get(place);
    }
}
