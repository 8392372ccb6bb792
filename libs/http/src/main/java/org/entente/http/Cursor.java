package org.entente.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a list ends: the sort key of its last element, opaque to the caller.
 *
 * @param parts the sort key's parts; none may hold a line break
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** A cursor behind the element with that sort key. */
    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /** Reads what {@link #encoded} wrote; 400 for anything else. */
    public static Cursor decode(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The sort key, if it has so many parts; 400 if not, for then the cursor is another list's. */
    public List<String> parts(int count) {
        if (parts.size() != count) {
            throw invalid();
        }
        return parts;
    }

    /** The cursor as a query parameter's value. */
    public String encoded() {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The answer to a cursor that this list did not give: 400. */
    public static ProblemException invalid() {
        return ProblemException.invalid("cursor", "This is no cursor of this list.");
    }
}
