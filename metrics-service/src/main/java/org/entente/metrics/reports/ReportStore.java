package org.entente.metrics.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.http.IdempotencyKey;
import org.entente.metrics.reports.model.ReportedValue;

/** Stores uploaded files and files the numbers in them as observations. */
@ApplicationScoped
public class ReportStore {

    private static final String ADD = """
        insert into report (id, exchange_id, media_type, file_name, file, uploaded_by, uploaded_at, outcome, period)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (id) do nothing
        """;

    private static final String FIRST = """
        select outcome, media_type = $2 and file_name is not distinct from $3 and file = $4
          and period is not distinct from $5 as is_same
        from report where id = $1
        """;

    private static final String FILE_NUMBERS = """
        insert into observation (fact_id, exchange_id, report_id, accepted_by, accepted_at, subject_keys,
          report_row, member, period, measure, value)
        select gen_random_uuid(), $1, $2, $3, $4, '{}', n.*
        from unnest($5::integer[], $6::text[], $7::text[], $8::text[], $9::numeric[]) as n
        """;

    private static final String OUTCOME = "select outcome from report where exchange_id = $1 and id = $2";

    private static final String FILE = "select media_type, file from report where exchange_id = $1 and id = $2";

    private final Pool pool;
    private final ObjectMapper json;

    ReportStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Stores a file with its numbers, all or nothing; what became of it, then or when it was stored before. */
    Uni<ReportOutcome> add(ReportOutcome outcome, Upload upload, List<ReportedValue> values) {
        Tuple report = Tuple.from(Arrays.asList(
                outcome.id(),
                outcome.exchange(),
                outcome.mediaType(),
                outcome.fileName(),
                Buffer.buffer(upload.file()).getDelegate(),
                outcome.uploadedBy(),
                outcome.uploadedAt().atOffset(ZoneOffset.UTC),
                write(outcome),
                upload.period().orElse(null)));
        return pool.withTransaction(connection -> connection
                .preparedQuery(ADD)
                .execute(report)
                .chain(added -> added.rowCount() == 0
                        ? first(connection, upload)
                        : connection
                                .preparedQuery(FILE_NUMBERS)
                                .execute(numbers(outcome, values))
                                .replaceWith(outcome)));
    }

    private Uni<ReportOutcome> first(SqlConnection connection, Upload upload) {
        Tuple said = Tuple.from(Arrays.asList(
                upload.id(),
                upload.mediaType(),
                upload.fileName().orElse(null),
                Buffer.buffer(upload.file()).getDelegate(),
                upload.period().orElse(null)));
        return connection
                .preparedQuery(FIRST)
                .execute(said)
                .map(rows -> first(rows.iterator().next()));
    }

    private ReportOutcome first(Row stored) {
        if (!stored.getBoolean("is_same")) {
            throw IdempotencyKey.usedForAnother();
        }
        return read(stored.getString("outcome"));
    }

    Uni<Optional<ReportOutcome>> outcome(String exchange, UUID id) {
        return pool.preparedQuery(OUTCOME).execute(Tuple.of(exchange, id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> read(row.getString("outcome")))
                .findFirst());
    }

    Uni<Optional<UploadedFile>> file(String exchange, UUID id) {
        return pool.preparedQuery(FILE).execute(Tuple.of(exchange, id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(ReportStore::file)
                .findFirst());
    }

    private static UploadedFile file(Row row) {
        return new UploadedFile(
                row.getString("media_type"), row.getBuffer("file").getBytes());
    }

    private static Tuple numbers(ReportOutcome outcome, List<ReportedValue> values) {
        return Tuple.from(List.of(
                outcome.exchange(),
                outcome.id(),
                outcome.uploadedBy(),
                outcome.uploadedAt().atOffset(ZoneOffset.UTC),
                values.stream().map(ReportedValue::row).toArray(Integer[]::new),
                values.stream().map(value -> value.member().value()).toArray(String[]::new),
                values.stream().map(value -> value.period().text()).toArray(String[]::new),
                values.stream().map(ReportedValue::measure).toArray(String[]::new),
                values.stream().map(ReportedValue::value).toArray(BigDecimal[]::new)));
    }

    private String write(ReportOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An outcome can always be written", e);
        }
    }

    private ReportOutcome read(String outcome) {
        try {
            return json.readValue(outcome, ReportOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An outcome can always be read", e);
        }
    }

    /** A file as it was uploaded. */
    record UploadedFile(String mediaType, byte[] content) {}
}
