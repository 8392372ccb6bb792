package org.entente.metrics.observations;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads reported numbers from rows of {@code observation}, to which the {@code exchange} and the report's {@code file_name} are joined. */
public final class ReportedRows {

    private ReportedRows() {}

    /** The numbers that rows hold. */
    public static List<ReportedNumber> numbers(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ReportedRows::number)
                .toList();
    }

    /** The number that a row holds. */
    public static ReportedNumber number(Row row) {
        return new ReportedNumber(
                row.getUUID("fact_id"),
                row.getString("exchange"),
                row.getString("measure"),
                row.getBigDecimal("value"),
                row.getString("qualifier"),
                row.getString("subject"),
                row.getString("period"),
                row.getString("member"),
                provenance(row));
    }

    private static ReportedNumber.Provenance provenance(Row row) {
        return new ReportedNumber.Provenance(
                row.getUUID("document_id") == null ? null : document(row),
                row.getUUID("report_id") == null ? null : report(row),
                row.getInteger("span_start"),
                row.getInteger("span_end"),
                row.getString("quote"),
                row.getString("accepted_by"),
                row.getOffsetDateTime("accepted_at").toInstant());
    }

    private static ReportedNumber.Document document(Row row) {
        return new ReportedNumber.Document(
                row.getUUID("document_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("published_on"));
    }

    private static ReportedNumber.Report report(Row row) {
        return new ReportedNumber.Report(
                row.getUUID("report_id"), row.getString("file_name"), row.getInteger("report_row"));
    }
}
