package org.entente.metrics.items;

import jakarta.ws.rs.QueryParam;
import java.time.ZoneOffset;
import java.util.Objects;
import org.entente.http.ProblemException;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.SeriesParameters;
import org.entente.metrics.series.Windows;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Window;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of the most used, as they were sent; each getter reads one, and answers 400 if it is wrong. */
public class TopParameters {

    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("count")
    @Nullable
    String count;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("limit")
    @Nullable
    String limit;

    Action action() {
        return Action.ofWireName(Objects.requireNonNullElse(action, Action.DOWNLOADED.wireName()))
                .orElseThrow(() -> ProblemException.invalid("action", "This must be pushed, downloaded or uploaded."));
    }

    CountKind count() {
        return CountKind.ofWireName(Objects.requireNonNullElse(count, CountKind.TOTAL.wireName()))
                .orElseThrow(() -> ProblemException.invalid("count", "This must be total or unique."));
    }

    Window window() {
        return Windows.between(
                SeriesParameters.moment("from", from, ZoneOffset.UTC).orElse(Window.ALL.from()),
                SeriesParameters.moment("to", to, ZoneOffset.UTC).orElse(Window.ALL.to()));
    }

    int limit() {
        if (limit == null) {
            return USUAL;
        }
        try {
            return requireLimit(Integer.parseInt(limit));
        } catch (NumberFormatException e) {
            throw wrongLimit();
        }
    }

    private static int requireLimit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw wrongLimit();
        }
        return wanted;
    }

    private static ProblemException wrongLimit() {
        return ProblemException.invalid("limit", "This must be a number from 1 to " + MOST + ".");
    }
}
