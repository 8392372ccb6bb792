package org.entente.metrics.exchanges;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation's membership.
 *
 * @param name the organisation's name
 * @param country ISO 3166-1 alpha-2
 * @param joinedOn when it joined; if that is after it left, it has joined again
 * @param leftOn the first day on which it is no longer a member
 * @param groups names of groups of members that it belongs to, such as {@code east-africa}; may be left out
 * @param testMember whether it is there for tests; may be left out
 */
public record Membership(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = ExchangeView.PRINTABLE, message = "must not hold control characters")
        String name,

        @NotNull String country,
        @NotNull LocalDate joinedOn,
        @Nullable LocalDate leftOn,

        @Size(max = 20)
        List<
                        @NotNull
                        @Pattern(
                                regexp = Membership.GROUP,
                                message = "must be up to 63 lower-case letters, digits and hyphens")
                        String>
                groups,

        @Nullable Boolean testMember) {

    static final String GROUP = "[a-z0-9][a-z0-9-]{0,62}";

    public Membership(
            String name,
            String country,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable List<String> groups,
            @Nullable Boolean testMember) {
        this.name = name;
        this.country = country;
        this.joinedOn = joinedOn;
        this.leftOn = leftOn;
        this.groups = groups == null ? List.of() : groups.stream().distinct().toList();
        this.testMember = testMember;
    }

    /** Whether the member is there for tests. */
    boolean isForTests() {
        return Boolean.TRUE.equals(testMember);
    }

    /** Whether the country is one. */
    @AssertTrue(message = "must be an ISO 3166-1 alpha-2 code, such as KE")
    public boolean isCountry() {
        return country == null
                || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country);
    }

    /** Whether it is joined within the years that can be asked for. */
    @AssertTrue(message = "must be between 1900 and 2200")
    public boolean isJoinedOn() {
        return isNear(joinedOn);
    }

    /** Whether it is left after it is joined. */
    @AssertTrue(message = "must be after joinedOn, and before 2200")
    public boolean isLeftOn() {
        return leftOn == null || joinedOn == null || (leftOn.isAfter(joinedOn) && isNear(leftOn));
    }

    private static boolean isNear(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() < 2200);
    }
}
