package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code target.reached.v1}: as many items were exchanged in a period as a target asks for.
 *
 * @param exchange the exchange's id
 * @param target the target's id; with {@code member} and {@code period} it tells the event apart, should it come twice
 * @param member the member that reached it; absent if all that the target binds did together
 * @param country ISO 3166-1 alpha-2, of a country's target
 * @param action {@code pushed}, {@code downloaded} or {@code uploaded}
 * @param count {@code total} or {@code unique}
 * @param period such as {@code 2018}, {@code 2018-Q1}, {@code 2018-01} or {@code 2018-01-31}; {@code once} for a target that is reached once
 * @param amount how many items were owed
 * @param done how many there were when it was noticed
 * @param reachedOn the day (UTC) on which there were as many as are owed
 * @param commitment the record of the commitment that the target is of; absent if a person made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetReached(
        String exchange,
        UUID target,
        @Nullable String member,
        @Nullable String country,
        String action,
        String count,
        String period,
        BigDecimal amount,
        long done,
        LocalDate reachedOn,
        @Nullable UUID commitment) {

    public TargetReached {
        requireNonNull(exchange);
        requireNonNull(target);
        requireNonNull(action);
        requireNonNull(count);
        requireNonNull(period);
        requireNonNull(amount);
        requireNonNull(reachedOn);
    }
}
