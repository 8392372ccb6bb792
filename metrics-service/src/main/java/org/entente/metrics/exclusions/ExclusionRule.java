package org.entente.metrics.exclusions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.metrics.exclusions.model.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Excludes the events that meet every condition that it has. In patterns {@code *} stands for any text; case does not matter.
 *
 * @param name what it is for, such as {@code robots}
 * @param member alias of the member whose events it is about
 * @param testMembers whether it is about those members that are there for tests
 * @param source pattern of the events' source
 * @param id pattern of their ids
 * @param item pattern of the items' ids
 * @param title pattern of the items' titles
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExclusionRule(
        @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        String name,

        @Pattern(regexp = ALIAS, message = "must be an organisation's alias, such as kbc-ke") @Nullable
        String member,

        @Nullable Boolean testMembers,

        @Size(max = 300) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE) @Nullable
        String source,

        @Size(max = 300) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE) @Nullable
        String id,

        @Size(max = 300) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE) @Nullable
        String item,

        @Size(max = 300) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE) @Nullable
        String title) {

    private static final String ALIAS = "[a-z0-9][a-z0-9-]{1,62}";
    private static final String PRINTABLE = "\\P{Cc}+";
    private static final String NOT_PRINTABLE = "must not be empty or hold control characters";

    /** Whether it has a condition at all. */
    @JsonIgnore
    @AssertTrue(message = "must have at least one condition, or it would exclude everything")
    public boolean isConditional() {
        return Boolean.TRUE.equals(testMembers)
                || Stream.of(member, source, id, item, title).anyMatch(Objects::nonNull);
    }

    /** Whether its patterns are simple enough. */
    @JsonIgnore
    @AssertTrue(message = "must not have more than three asterisks in a pattern")
    public boolean isSimple() {
        return Stream.of(source, id, item, title).filter(Objects::nonNull).allMatch(Glob::isValid);
    }
}
