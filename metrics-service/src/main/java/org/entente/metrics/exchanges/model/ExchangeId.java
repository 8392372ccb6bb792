package org.entente.metrics.exchanges.model;

import java.util.regex.Pattern;

/** The form of an exchange's id, such as {@code alu}. It is part of addresses and of the keys of Kafka records. */
public final class ExchangeId {

    /** Up to 63 lower-case letters, digits and hyphens, a letter or digit first. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private ExchangeId() {}

    /** Whether a text may be the id of an exchange. */
    public static boolean isValid(String text) {
        return COMPILED.matcher(text).matches();
    }
}
