package org.entente.metrics.series;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.http.ProblemException;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Dimension;
import org.entente.metrics.series.model.Granularity;
import org.entente.metrics.series.model.Moment;
import org.jspecify.annotations.Nullable;

/** The query parameters of a series, as they were sent; each getter reads one, and answers 400 if it is wrong. */
public class SeriesParameters {

    static final Set<String> NAMES =
            Set.of("action", "by", "granularity", "from", "to", "count", "timeZone", "includeExcluded");

    @QueryParam("action")
    String action;

    @QueryParam("by")
    List<String> by;

    @QueryParam("granularity")
    String granularity;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("count")
    String count;

    @QueryParam("timeZone")
    String timeZone;

    @QueryParam("includeExcluded")
    String includeExcluded;

    Optional<Action> action() {
        return optional("action", action, Action::ofWireName, "pushed, downloaded or uploaded");
    }

    /** Several are separated by commas, or the parameter is repeated. */
    List<Dimension> by() {
        return by.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(SeriesParameters::dimension)
                .distinct()
                .toList();
    }

    private static Dimension dimension(String name) {
        return optional("by", name, Dimension::ofWireName, "member, country, group or mediaType, or several of them")
                .orElseThrow();
    }

    Granularity granularity() {
        return optional("granularity", granularity, Granularity::ofWireName, "hour, day, month or year")
                .orElse(Granularity.MONTH);
    }

    CountKind count() {
        return optional("count", count, CountKind::ofWireName, "total or unique")
                .orElse(CountKind.TOTAL);
    }

    ZoneId zone() {
        return optional("timeZone", timeZone, SeriesParameters::zoneOf, "a time zone such as Africa/Nairobi")
                .orElse(ZoneOffset.UTC);
    }

    boolean includeExcluded() {
        return flag("includeExcluded", includeExcluded);
    }

    /** Whether a parameter says yes; no if it was not sent, 400 if it is neither. */
    static boolean flag(String name, @Nullable String text) {
        return optional(name, text, SeriesParameters::yesOrNo, "true or false").orElse(false);
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
    }

    /** As the caller wrote it. */
    String zoneName() {
        return timeZone == null ? "UTC" : timeZone;
    }

    Optional<Instant> from(ZoneId zone) {
        return moment("from", from, zone);
    }

    Optional<Instant> to(ZoneId zone) {
        return moment("to", to, zone);
    }

    /** The moment that a parameter says, if it was sent; 400 if it says none. */
    public static Optional<Instant> moment(String name, @Nullable String text, ZoneId zone) {
        try {
            return Optional.ofNullable(text).map(present -> Moment.parse(present, zone));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    name, "This must be an RFC 3339 time, a day, a month or a year, between 1900 and 2200.");
        }
    }

    private static <T> Optional<T> optional(
            String name, @Nullable String text, Function<String, Optional<T>> read, String expected) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            throw ProblemException.invalid(name, "This must be " + expected + ".");
        }
        return value;
    }

    private static Optional<ZoneId> zoneOf(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
