package org.entente.metrics.exchanges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.metrics.exchanges.model.ExchangeId;
import org.jspecify.annotations.Nullable;

/**
 * A programme in which members share items, as the API shows and takes it.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code alu}
 * @param aliases other names that documents call it by; may be left out
 */
public record ExchangeView(
        @NotNull
        @Pattern(regexp = ExchangeId.PATTERN, message = "must be up to 63 lower-case letters, digits and hyphens")
        String id,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = ExchangeView.PRINTABLE, message = "must not hold control characters")
        String name,

        @Size(max = 50)
        List<
                        @NotBlank @Size(max = 200)
                        @Pattern(regexp = ExchangeView.PRINTABLE, message = "must not hold control characters") String>
                aliases) {

    static final String PRINTABLE = "\\P{Cc}*";

    public ExchangeView(String id, String name, @Nullable List<String> aliases) {
        this.id = id;
        this.name = name;
        this.aliases = aliases == null ? List.of() : aliases;
    }
}
