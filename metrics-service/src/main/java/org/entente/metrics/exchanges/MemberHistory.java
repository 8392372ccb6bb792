package org.entente.metrics.exchanges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member with its history.
 *
 * @param member as it is now
 * @param memberships each time that it joined, latest first
 * @param changes what was said of it, latest first
 */
public record MemberHistory(@JsonUnwrapped MemberView member, List<Period> memberships, List<Change> changes) {

    /**
     * A time of membership.
     *
     * @param leftOn the first day on which it is no longer a member; absent while it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    /** What somebody said of the member. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            Instant at,
            String by,
            String name,
            String country,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            List<String> groups,
            boolean testMember) {}
}
