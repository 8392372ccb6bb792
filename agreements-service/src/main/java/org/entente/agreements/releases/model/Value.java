package org.entente.agreements.releases.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a field says: words (which includes codes and dates) or a number. */
public sealed interface Value {

    /** The value as canonical text. */
    String text();

    /** What is equal for two values that mean the same in a list. */
    String identity();

    /** Words, a code or an EDTF date. */
    record Words(String text) implements Value {

        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A value has at least one visible character");
            }
            Span.requireStorable(text);
        }

        @Override
        public String identity() {
            return Normalised.of(text).text();
        }
    }

    /** A decimal number. */
    record Quantity(BigDecimal number) implements Value {

        /** Fifteen digits are what every JSON reader keeps exactly (RFC 8259, section 6). */
        private static final Pattern DECIMAL = Pattern.compile("-?(?=[\\d.]{1,16}$)\\d{1,15}(\\.\\d{1,14})?");

        /** Reads a plain decimal number of at most fifteen digits. */
        public static Quantity parse(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("Not a decimal number of at most 15 digits: '" + text + "'");
            }
            return new Quantity(new BigDecimal(text));
        }

        @Override
        public String text() {
            return number.toPlainString();
        }

        @Override
        public String identity() {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
