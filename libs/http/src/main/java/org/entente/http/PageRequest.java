package org.entente.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit number of elements, 1 to 200
 * @param cursor where the page before ended; none for the first page
 */
public record PageRequest(int limit, Optional<Cursor> cursor) {

    /** Number of elements when the caller names none. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most elements that a page holds. */
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("limit", "This must be 1 to " + MAX_LIMIT + ".");
        }
    }

    /** From the query parameters {@code limit} and {@code cursor}; 400 if either is wrong. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit,
                Optional.ofNullable(cursor).map(Cursor::decode));
    }
}
