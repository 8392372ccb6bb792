package org.entente.metrics.reports;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.contracts.EdtfDate;
import org.entente.http.FieldError;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.exchanges.Members;
import org.entente.metrics.reports.model.InvalidTable;
import org.entente.metrics.reports.model.Rejection;
import org.entente.metrics.reports.model.ReportRules;
import org.entente.metrics.reports.model.ReportRules.Sorted;
import org.entente.metrics.reports.model.ReportedValue;
import org.entente.metrics.reports.model.Row;

/** Takes files of statistics: rows that keep the rules are filed as reported numbers, the others are named. */
@ApplicationScoped
public class Reports {

    private static final int MAX_ERRORS = 100;

    private final Members members;
    private final CsvTables csv;
    private final XlsxTables xlsx;
    private final ReportStore store;
    private final ReportsConfig config;
    private final Clock clock;

    Reports(Members members, CsvTables csv, XlsxTables xlsx, ReportStore store, ReportsConfig config, Clock clock) {
        this.members = members;
        this.csv = csv;
        this.xlsx = xlsx;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes one, or tells what became of it when it was taken before; 400 if it is no table of statistics or none of its rows keeps the
     * rules, 413 if it is too large, 422 if what was taken before was another.
     */
    Uni<ReportOutcome> take(Upload upload) {
        return members.organisations(upload.exchange())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(organisations -> sort(upload, organisations))
                .chain(sorted -> file(upload, sorted));
    }

    private Uni<ReportOutcome> file(Upload upload, Sorted sorted) {
        int rows = (int)
                sorted.values().stream().map(ReportedValue::row).distinct().count();
        ReportOutcome outcome = new ReportOutcome(
                upload.id(),
                upload.exchange(),
                upload.fileName().orElse(null),
                upload.mediaType(),
                upload.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                rows,
                sorted.values().size(),
                sorted.rejections().stream().map(ReportOutcome.Rejected::of).toList());
        return store.add(outcome, upload, sorted.values());
    }

    private Sorted sort(Upload upload, Set<OrganisationAlias> organisations) {
        Optional<EdtfDate> period = upload.period().map(Reports::period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            Sorted sorted = new ReportRules(organisations, upload.mayActFor(), period, today).sort(table(upload));
            requireAny(sorted);
            return sorted;
        } catch (InvalidTable e) {
            throw new ProblemException(
                    e.isTooLarge() ? ProblemType.BODY_TOO_LARGE : ProblemType.INVALID_INPUT, e.getMessage());
        }
    }

    private List<Row> table(Upload upload) {
        if (upload.file().length > config.maxBytes()) {
            throw InvalidTable.tooLarge("A file is at most " + config.maxBytes() + " bytes.");
        }
        return upload.mediaType().equals(ReportResource.CSV) ? csv.read(upload.file()) : xlsx.read(upload.file());
    }

    private static EdtfDate period(String text) {
        if (!EdtfDate.isValid(text)) {
            throw ProblemException.invalid("period", "This must be an EDTF date, such as 2019-11 or 2017-07/2018-10.");
        }
        return new EdtfDate(text);
    }

    private static void requireAny(Sorted sorted) {
        if (sorted.values().isEmpty()) {
            throw ProblemException.invalid(sorted.rejections().stream()
                    .limit(MAX_ERRORS)
                    .map(Reports::error)
                    .toList());
        }
    }

    private static FieldError error(Rejection rejection) {
        String column = rejection.column() == null ? "" : "/" + rejection.column();
        return new FieldError("/" + rejection.row() + column, rejection.detail());
    }
}
