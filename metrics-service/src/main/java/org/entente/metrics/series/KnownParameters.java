package org.entente.metrics.series;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeSet;
import org.entente.http.ProblemException;

/** Refuses query parameters that a feed does not know: a misspelt one would otherwise be answered as if it had not been sent. */
public final class KnownParameters {

    private KnownParameters() {}

    /** 400 if the request has any other. */
    public static void require(UriInfo uri, Set<String> names) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!names.contains(name)) {
                throw ProblemException.invalid(
                        name,
                        "There is no such parameter here. Known are " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }
    }
}
