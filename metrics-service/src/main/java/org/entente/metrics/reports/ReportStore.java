package org.entente.metrics.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.metrics.reports.model.ReportedValue;

/** Stores uploaded files and files the numbers in them as observations. */
@ApplicationScoped
public class ReportStore {

    private static final String ADD = """
        insert into report (id, exchange_id, media_type, file_name, file, uploaded_by, uploaded_at, outcome)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
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

    /** Stores a file with its numbers, all or nothing. */
    Uni<Void> add(ReportOutcome outcome, byte[] file, List<ReportedValue> values) {
        Tuple report = Tuple.from(Arrays.asList(
                outcome.id(),
                outcome.exchange(),
                outcome.mediaType(),
                outcome.fileName(),
                Buffer.buffer(file).getDelegate(),
                outcome.uploadedBy(),
                outcome.uploadedAt().atOffset(ZoneOffset.UTC),
                write(outcome)));
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ADD)
                        .execute(report)
                        .chain(() -> connection.preparedQuery(FILE_NUMBERS).execute(numbers(outcome, values))))
                .replaceWithVoid();
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
