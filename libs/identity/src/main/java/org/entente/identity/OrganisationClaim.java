package org.entente.identity;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code organization} claim of Keycloak's tokens.
 *
 * <p>Keycloak writes it as a list of aliases, or, when it maps attributes too, as an object with an alias as each key. A caller
 * that is in several organisations speaks for none, because nothing says which is meant; nor does one whose organisation has a name
 * in Keycloak that is no alias.
 */
final class OrganisationClaim {

    static final String NAME = "organization";

    private OrganisationClaim() {}

    static Optional<OrganisationAlias> read(@Nullable Object claim) {
        var aliases = aliases(claim).filter(OrganisationAlias::isValid).toList();
        return aliases.size() == 1 ? Optional.of(new OrganisationAlias(aliases.get(0))) : Optional.empty();
    }

    private static Stream<String> aliases(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> object) {
            return object.keySet().stream().map(String::valueOf);
        }
        if (claim instanceof Collection<?> list) {
            return list.stream().map(OrganisationClaim::text);
        }
        return Stream.ofNullable(claim).map(OrganisationClaim::text);
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
