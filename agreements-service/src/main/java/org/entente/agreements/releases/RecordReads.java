package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers what the registry knows, now or as of a time. */
@ApplicationScoped
class RecordReads {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Mutiny.SessionFactory sessions;
    private final RecordStore records;
    private final ReleaseStore releases;

    RecordReads(Mutiny.SessionFactory sessions, RecordStore records, ReleaseStore releases) {
        this.sessions = sessions;
        this.records = records;
        this.releases = releases;
    }

    Uni<Page<RecordView>> list(RecordKind kind, RecordFilter filter, RecordOrder order, PageRequest page) {
        RecordQuery query = new RecordQuery(kind, filter, order, page.cursor());
        return sessions.withSession(session -> records.page(session, query, page.limit() + 1))
                .map(found -> Page.of(found, page.limit(), order::cursor).map(RecordView::of));
    }

    /** The record of that id or reference as it is now; 404 if there is none, 410 if all its releases are withdrawn. */
    Uni<RecordView> read(RecordKind kind, String name) {
        return sessions.withSession(session -> find(session, kind, name)).map(RecordReads::current);
    }

    /** The record of that id or reference as the registry knew it at a time; 404 if it did not know it yet, 410 if not any more. */
    Uni<RecordView> read(RecordKind kind, String name, Instant time) {
        return sessions.withSession(session -> find(session, kind, name).chain(record -> asOf(session, record, time)));
    }

    Uni<Page<ReleaseView>> releases(RecordKind kind, String name, PageRequest page) {
        int after = page.cursor().map(RecordReads::releaseNumber).orElse(0);
        return sessions.withSession(session -> find(session, kind, name)
                        .chain(record -> releases.page(session, record.id, after, page.limit() + 1)))
                .map(found -> page(found, page.limit()));
    }

    private Uni<RecordView> asOf(Mutiny.Session session, RecordEntity record, Instant time) {
        return releases.history(session, record.id).map(history -> known(record, history.asOf(time)));
    }

    private static RecordView current(RecordEntity record) {
        if (record.withdrawnAt != null) {
            throw gone(record, record.withdrawnAt);
        }
        return RecordView.of(record);
    }

    private static RecordView known(RecordEntity record, History history) {
        if (history.releases().isEmpty()) {
            throw notFound("There was no " + record.kind.wireName() + " '" + record.reference + "' yet.");
        }
        if (history.isWithdrawn()) {
            throw gone(record, history.changedAt().orElseThrow());
        }
        return RecordView.of(record, history);
    }

    private Uni<RecordEntity> find(Mutiny.Session session, RecordKind kind, String name) {
        return findOrNull(session, kind, name)
                .onItem()
                .ifNull()
                .failWith(() -> notFound("There is no " + kind.wireName() + " '" + name + "'."));
    }

    private Uni<RecordEntity> findOrNull(Mutiny.Session session, RecordKind kind, String name) {
        if (ID.matcher(name).matches()) {
            return records.find(session, UUID.fromString(name))
                    .map(record -> record != null && record.kind == kind ? record : null);
        }
        Optional<Reference> reference = Reference.parse(name);
        return reference.isEmpty() ? Uni.createFrom().nullItem() : records.find(session, kind, reference.get());
    }

    private static Page<ReleaseView> page(List<ReleaseEntity> found, int limit) {
        return Page.of(found, limit, release -> Cursor.of(Integer.toString(release.number)))
                .map(ReleaseView::of);
    }

    private static int releaseNumber(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.parts(1).get(0));
        } catch (NumberFormatException notOfThisList) {
            throw Cursor.invalid();
        }
    }

    private static ProblemException gone(RecordEntity record, Instant withdrawnAt) {
        String detail = "The " + record.kind.wireName() + " '" + record.reference + "' was withdrawn at " + withdrawnAt
                + "; asOf a time before, it can be read as it was.";
        return new ProblemException(ProblemType.GONE, detail);
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}
