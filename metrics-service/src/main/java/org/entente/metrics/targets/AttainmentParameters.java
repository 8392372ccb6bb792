package org.entente.metrics.targets;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.ProblemException;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.series.SeriesParameters;
import org.entente.metrics.targets.model.Days;
import org.jspecify.annotations.Nullable;

/** The query parameters of attainment, as they were sent; each getter reads one, and answers 400 if it is wrong. */
public class AttainmentParameters {

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("at")
    String at;

    @QueryParam("member")
    String member;

    @QueryParam("target")
    String target;

    /** The day from which it is looked at: today, unless another is named. */
    LocalDate at(LocalDate today) {
        LocalDate day = day("at", at).orElse(today);
        if (day.isAfter(today)) {
            throw ProblemException.invalid("at", "This must not be after today, " + today + ".");
        }
        return day;
    }

    /** The days that are asked for; none if it is the running periods. */
    Optional<Days> window(LocalDate today) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate start = day("from", from)
                .orElseThrow(() -> ProblemException.invalid("from", "This is needed where 'to' is said."));
        LocalDate end = day("to", to).orElse(today.plusDays(1));
        if (start.isAfter(end)) {
            throw ProblemException.invalid("from", "This must not be after 'to'.");
        }
        return Optional.of(new Days(start, end));
    }

    Optional<String> member() {
        if (member != null && !OrganisationAlias.isValid(member)) {
            throw ProblemException.invalid("member", "This must be an organisation's alias, such as kbc-ke.");
        }
        return Optional.ofNullable(member);
    }

    Optional<UUID> target() {
        try {
            return Optional.ofNullable(target).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("target", "This must be the id of a target.");
        }
    }

    private static Optional<LocalDate> day(String name, @Nullable String text) {
        Optional<Instant> moment = SeriesParameters.moment(name, text, ZoneOffset.UTC);
        return moment.map(found -> LocalDate.ofInstant(found, ZoneOffset.UTC));
    }
}
