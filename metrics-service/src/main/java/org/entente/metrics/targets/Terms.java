package org.entente.metrics.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Per;
import org.entente.metrics.targets.model.Quota;
import org.entente.metrics.targets.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a target says, as the API takes and shows it.
 *
 * @param exchange absent until it is known
 * @param scope {@code exchange}, {@code member}, {@code each_member} or {@code country}
 * @param member alias, for the scope {@code member}
 * @param country ISO 3166-1 alpha-2, for the scope {@code country}
 * @param action {@code pushed}, {@code downloaded} or {@code uploaded}; may be absent for a goal without a number
 * @param count {@code total} or {@code unique}
 * @param amount how many items in each period; absent for a goal without a number
 * @param per {@code day}, {@code month}, {@code quarter}, {@code year}, or {@code none}: once in all its time
 * @param from the first day on which it holds
 * @param to the last day on which it holds
 * @param text the goal in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Terms(
        @Nullable String exchange,
        @Nullable String scope,
        @Nullable String member,
        @Nullable String country,
        @Nullable String action,
        @Nullable String count,
        @Nullable BigDecimal amount,
        @Nullable String per,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        @Nullable ReportedCompleted reportedCompleted) {

    /**
     * That somebody reports the goal as completed, whatever the count says.
     *
     * @param words what is said
     * @param source who says it, and where
     */
    public record ReportedCompleted(String words, String source) {}

    /** The same of another exchange. */
    Terms of(@Nullable String otherExchange) {
        return placed(otherExchange, scope, member, country);
    }

    /** The same, but binding another. */
    Terms placed(
            @Nullable String otherExchange,
            @Nullable String otherScope,
            @Nullable String otherMember,
            @Nullable String otherCountry) {
        return new Terms(
                otherExchange,
                otherScope,
                otherMember,
                otherCountry,
                action,
                count,
                amount,
                per,
                from,
                to,
                text,
                reportedCompleted);
    }

    /** Whether both bind the same. */
    boolean bindsAs(Terms other) {
        return placed(other.exchange, other.scope, other.member, other.country).equals(this);
    }

    /** Whether both say the same of those whom they bind. */
    boolean saysAs(Terms other) {
        return other.placed(exchange, scope, member, country).equals(this);
    }

    /** How much is asked for; none of a goal without a number. */
    Optional<Quota> quota() {
        return Optional.ofNullable(amount)
                .map(number -> new Quota(number, perOrNone(), Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    /** Whom it binds; none while that is not known. */
    Optional<Binding> binding() {
        return Optional.ofNullable(scope)
                .flatMap(Scope::ofWireName)
                .map(known -> new Binding(known, Optional.ofNullable(member), Optional.ofNullable(country)));
    }

    /** What it is about; none of some goals without a number. */
    Optional<Action> actionIfAny() {
        return Optional.ofNullable(action).flatMap(Action::ofWireName);
    }

    CountKind countKind() {
        return Optional.ofNullable(count).flatMap(CountKind::ofWireName).orElse(CountKind.TOTAL);
    }

    Per perOrNone() {
        return Optional.ofNullable(per).flatMap(Per::ofWireName).orElse(Per.NONE);
    }
}
