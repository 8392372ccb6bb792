package org.entente.metrics.targets.model;

import java.util.List;
import org.entente.metrics.exchanges.model.NameKeys;

/**
 * What an exchange or a member is called.
 *
 * @param id the exchange's id or the member's alias
 * @param keys its names, in the form in which they are compared
 */
public record Names(String id, List<String> keys) {

    public Names {
        keys = List.copyOf(keys);
    }

    /** Whether a text is one of the names. */
    boolean are(String text) {
        return NameKeys.of(List.of(text)).stream().anyMatch(keys::contains);
    }
}
