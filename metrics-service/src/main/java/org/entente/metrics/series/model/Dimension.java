package org.entente.metrics.series.model;

import java.util.List;
import java.util.Optional;

/** What a series can be broken down by. */
public enum Dimension {
    MEMBER("member"),
    /** The country of the member. */
    COUNTRY("country"),
    /** The groups of the member, which counts in each of its groups; the empty text for members of none. */
    GROUP("group"),
    /** What the item is; the empty text where the event did not say. */
    MEDIA_TYPE("mediaType");

    private final String wireName;

    Dimension(String wireName) {
        this.wireName = wireName;
    }

    /** The dimension of that name in the API. */
    public static Optional<Dimension> ofWireName(String name) {
        return List.of(values()).stream()
                .filter(dimension -> dimension.wireName.equals(name))
                .findFirst();
    }

    /** The name in the API. */
    public String wireName() {
        return wireName;
    }
}
