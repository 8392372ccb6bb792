package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.contracts.FactKind;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers the requests for records, which differ between the kinds only in address and filters. */
@ApplicationScoped
public class RecordAnswers {

    private final RecordReads records;

    RecordAnswers(RecordReads records) {
        this.records = records;
    }

    /** A page of a list; {@code type} and {@code status} are codes of the kind's fields of that name, or null. */
    public Uni<RestResponse<Pages.Items<RecordView>>> list(
            RecordKind kind, ListParameters parameters, @Nullable String type, @Nullable String status, UriInfo uri) {
        RecordFilter filter = new RecordFilter(
                parameters.words(),
                code(kind, "type", type),
                code(kind, "status", status),
                parameters.firstDay(),
                parameters.lastDay());
        return records.list(kind, filter, parameters.order(), parameters.page()).map(page -> Pages.respond(page, uri));
    }

    /** A record by id or reference, as it is or, if a time is given, as it was known then; 304 if the caller has it. */
    public Uni<Response> read(RecordKind kind, String name, @Nullable String asOf, Request request) {
        Uni<RecordView> record = asOf == null ? records.read(kind, name) : records.read(kind, name, time(asOf));
        return record.map(found -> answer(found, request));
    }

    /** A page of a record's releases, in the order in which they were recorded. */
    public Uni<RestResponse<Pages.Items<ReleaseView>>> releases(
            RecordKind kind, String name, @Nullable Integer limit, @Nullable String cursor, UriInfo uri) {
        return records.releases(kind, name, PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    private static Optional<String> code(RecordKind kind, String name, @Nullable String text) {
        Optional<String> code = Optional.ofNullable(text);
        code.flatMap(given -> FactKind.valueOf(kind.name()).type(name).fault(given))
                .ifPresent(fault -> {
                    throw ProblemException.invalid(name, fault);
                });
        return code;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw ProblemException.invalid("asOf", "This must be an RFC 3339 time such as 2019-11-15T09:30:00Z.");
        }
    }

    /** Every change of a record moves its time, so that the time tells the state. */
    private static Response answer(RecordView record, Request request) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, record.recordedAt());
        EntityTag tag = new EntityTag(record.releases() + "-" + Long.toString(micros, Character.MAX_RADIX));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(record)).tag(tag).build();
    }
}
