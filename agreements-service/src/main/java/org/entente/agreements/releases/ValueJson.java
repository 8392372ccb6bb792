package org.entente.agreements.releases;

import java.math.BigDecimal;
import org.entente.agreements.releases.model.Value;

/** Writes a value as a JSON string or number, and reads it back. */
final class ValueJson {

    private ValueJson() {}

    static Object write(Value value) {
        return value instanceof Value.Quantity quantity ? quantity.number() : value.text();
    }

    static Value read(Object json) {
        if (json instanceof Number number) {
            return new Value.Quantity(new BigDecimal(number.toString()));
        }
        return new Value.Words((String) json);
    }
}
