package org.entente.metrics.exchanges;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation's membership.
 *
 * @param name the organisation's name
 * @param country ISO 3166-1 alpha-2
 * @param leftOn the first day on which it is no longer a member
 */
public record Membership(
        @NotBlank @Size(max = 200) String name,
        @NotNull String country,
        @NotNull LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /** Whether the country is one. */
    @AssertTrue(message = "must be an ISO 3166-1 alpha-2 code, such as KE")
    public boolean isCountry() {
        return country == null
                || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country);
    }

    /** Whether it is left after it is joined. */
    @AssertTrue(message = "must be after joinedOn")
    public boolean isLeftOn() {
        return leftOn == null || joinedOn == null || leftOn.isAfter(joinedOn);
    }
}
