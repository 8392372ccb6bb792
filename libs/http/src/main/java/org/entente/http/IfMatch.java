package org.entente.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states on which a caller's change may be built, from the header {@code If-Match} (RFC 9110, section 13.1.1).
 *
 * @param tags the entity tags that the header lists, each in its quotes; none if the request has no such header
 */
public record IfMatch(Optional<List<String>> tags) {

    private static final String ANY = "*";

    public IfMatch {
        tags = tags.map(List::copyOf);
    }

    /** From the header's value. */
    public static IfMatch of(@Nullable String header) {
        return new IfMatch(Optional.ofNullable(header)
                .map(value -> Arrays.stream(value.split(",")).map(String::strip).toList()));
    }

    /** From the header's value; 428 if there is none. */
    public static IfMatch required(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what this is to change.");
        }
        return of(header);
    }

    /** Where the caller does not say what it has read. */
    public static IfMatch anything() {
        return new IfMatch(Optional.empty());
    }

    /** The entity tag of a version, in quotes. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Lets the change go on if it is built on that version; 412 if not. A weak tag never matches. */
    public void require(long version) {
        boolean matches = tags.map(listed -> listed.contains(ANY) || listed.contains(tag(version)))
                .orElse(true);
        if (!matches) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "The present version is " + tag(version) + "; read it again.");
        }
    }

    /** Lets something be made that is not there; 412 if the caller's change is built on any version of it, {@code *} too. */
    public void requireNothing() {
        if (tags.isPresent()) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "There is nothing here that could match.");
        }
    }
}
