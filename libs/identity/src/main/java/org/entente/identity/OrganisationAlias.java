package org.entente.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The one short name of an organisation, in Keycloak, in agreements and in exchanges alike, such as {@code kbc-ke}.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 63 characters, a letter or digit first
 */
public record OrganisationAlias(@JsonValue String value) {

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    @JsonCreator
    public OrganisationAlias {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an organisation's alias: " + value);
        }
    }

    /** Whether a text has the form of an alias. */
    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
