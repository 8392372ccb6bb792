package org.entente.metrics.exclusions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * New exclusion rules for an exchange.
 *
 * @param reason why
 * @param rules all that hold from now on; an event is excluded by the first that it meets
 */
public record ExclusionChange(
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "must not hold control characters")
        String reason,

        @NotNull @Size(max = 50) List<@NotNull @Valid ExclusionRule> rules) {}
