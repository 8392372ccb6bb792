package org.entente.metrics.exchanges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an exchange, as the API shows it.
 *
 * @param organisation alias
 * @param country ISO 3166-1 alpha-2
 * @param leftOn the first day on which it is no longer a member
 * @param groups names of groups of members that it belongs to, such as {@code east-africa}
 * @param testMember whether it is there for tests; absent if not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        String organisation,
        String name,
        String country,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        List<String> groups,
        @Nullable Boolean testMember) {}
