package org.entente.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The one short name of an organisation, in Keycloak, in agreements and in exchanges alike, such as {@code kbc-ke}.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 63 characters, a letter or digit first
 */
public record OrganisationAlias(@JsonValue String value) {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 63;

    @JsonCreator
    public OrganisationAlias {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an organisation's alias: " + value);
        }
    }

    /** Whether a text has the form of an alias. */
    public static boolean isValid(String value) {
        int length = value.length();
        if (length < MIN_LENGTH || length > MAX_LENGTH || value.charAt(0) == '-') {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (!isAllowed(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
