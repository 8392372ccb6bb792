package org.entente.metrics.reconciliation;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.observations.AsOf;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.series.SeriesParameters;
import org.entente.metrics.series.Windows;
import org.entente.metrics.series.model.Window;
import org.jspecify.annotations.Nullable;

/** The query parameters of a reconciliation, as they were sent; 400 if one is wrong. */
public class ReconciliationParameters {

    static final Set<String> NAMES = Set.of("measure", "member", "from", "to", "asOf", "limit", "cursor");

    @QueryParam("measure")
    @Nullable
    String measure;

    @QueryParam("member")
    @Nullable
    String member;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("asOf")
    @Nullable
    String asOf;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    ReconciliationQuestion of(String exchange) {
        return new ReconciliationQuestion(
                exchange,
                Optional.ofNullable(measure).map(ReconciliationParameters::requireMeasure),
                Optional.ofNullable(member).map(ReconciliationParameters::requireAlias),
                during(),
                Optional.ofNullable(asOf).map(AsOf::parse),
                PageRequest.of(number(limit), cursor));
    }

    private static @Nullable Integer number(@Nullable String limit) {
        try {
            return limit == null ? null : Integer.valueOf(limit);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("limit", "This must be 1 to " + PageRequest.MAX_LIMIT + ".");
        }
    }

    /** The days of UTC that the window touches. */
    private Optional<Days> during() {
        if (from == null && to == null) {
            return Optional.empty();
        }
        Window window = Windows.between(
                SeriesParameters.moment("from", from, ZoneOffset.UTC).orElse(Window.ALL.from()),
                SeriesParameters.moment("to", to, ZoneOffset.UTC).orElse(Window.ALL.to()));
        if (window.isEmpty()) {
            throw ProblemException.invalid("to", "This must be after 'from'.");
        }
        return Optional.of(new Days(day(window.from()), day(window.to().minusNanos(1))));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String requireMeasure(String measure) {
        FactKind.OBSERVATION.type("measure").fault(measure).ifPresent(fault -> {
            throw ProblemException.invalid("measure", fault);
        });
        return measure;
    }

    private static String requireAlias(String member) {
        if (!OrganisationAlias.isValid(member)) {
            throw ProblemException.invalid("member", "This must be an organisation's alias, such as kbc-ke.");
        }
        return member;
    }
}
