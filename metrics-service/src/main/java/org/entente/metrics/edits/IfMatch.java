package org.entente.metrics.edits;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The version that an edit is meant for, as the header {@code If-Match} names it. */
public record IfMatch(int version) {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    /** Reads the header; 428 if there is none, 412 if it names no version that could be. */
    public static IfMatch of(@Nullable String header) {
        if (header == null) {
            throw failure(428, "precondition-required", "An edit needs If-Match with the ETag of what it changes.");
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw changed();
        }
        return new IfMatch(Integer.parseInt(tag.group(1)));
    }

    /** 412 unless this is the present version. */
    public void require(int present) {
        if (version != present) {
            throw changed();
        }
    }

    /** The ETag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static ProblemException changed() {
        return failure(412, "precondition-failed", "It was changed meanwhile. Read it again before you edit it.");
    }

    private static ProblemException failure(int status, String type, String detail) {
        return new ProblemException(new Problem(
                "https://entente.example/problems/" + type,
                "The edit is not for this version",
                status,
                detail,
                List.of()));
    }
}
