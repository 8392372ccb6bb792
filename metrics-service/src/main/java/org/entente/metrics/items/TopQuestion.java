package org.entente.metrics.items;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Window;

/**
 * What a caller wants to see the most used of.
 *
 * @param count what the most is of
 * @param limit how many at most
 */
record TopQuestion(String exchange, Action action, CountKind count, Window window, int limit) {

    OffsetDateTime from() {
        return window.from().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime to() {
        return window.to().atOffset(ZoneOffset.UTC);
    }

    /** The column to order by. */
    String column() {
        return count == CountKind.TOTAL ? "total" : "uniques";
    }
}
