package org.entente.metrics.sdmx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A key as it is asked for, with places left open.
 *
 * @param codes for each dimension of the key those that fit; none if all do
 */
public record KeyPattern(List<Set<String>> codes) {

    /** Fits every key. */
    public static final KeyPattern ANY = new KeyPattern(
            SdmxDimension.OF_KEY.stream().map(dimension -> Set.<String>of()).toList());

    /** Reads one or several keys, separated by commas. In a key, {@code *} or nothing leaves a place open, and {@code +} means "or". */
    public static List<KeyPattern> read(String keys) {
        if (keys.isEmpty() || keys.equals("*") || keys.equals("all")) {
            return List.of(ANY);
        }
        return List.of(keys.split(",", -1)).stream().map(KeyPattern::readOne).toList();
    }

    private static KeyPattern readOne(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != SdmxDimension.OF_KEY.size()) {
            throw new InvalidQuery("The key '" + key + "' has " + parts.length + " parts. It must have "
                    + SdmxDimension.OF_KEY.size() + ": "
                    + String.join(
                            ".", SdmxDimension.OF_KEY.stream().map(Enum::name).toList()) + ".");
        }
        List<Set<String>> codes = new ArrayList<>();
        for (String part : parts) {
            boolean open = part.isEmpty() || part.equals("*");
            codes.add(open ? Set.of() : Set.copyOf(List.of(part.split("[+ ]"))));
        }
        return new KeyPattern(codes);
    }

    /** Whether an observation's key fits. */
    public boolean fits(List<String> key) {
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isEmpty() && !codes.get(i).contains(key.get(i))) {
                return false;
            }
        }
        return true;
    }
}
