package org.entente.metrics.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.metrics.exchanges.Exchanges;
import org.jspecify.annotations.Nullable;

/** The notices of exchanges, and who has seen to them. */
@ApplicationScoped
public class Notices {

    private final Exchanges exchanges;
    private final NoticeStore store;
    private final Clock clock;

    Notices(Exchanges exchanges, NoticeStore store, Clock clock) {
        this.exchanges = exchanges;
        this.store = store;
        this.clock = clock;
    }

    /** The notices of an exchange, the newest first; 404 if there is no such exchange. */
    Uni<Page<NoticeView>> list(String exchange, Optional<Boolean> acknowledged, PageRequest page) {
        Optional<NoticeStore.Place> after = page.cursor().map(Notices::place);
        return exchanges
                .require(exchange)
                .chain(() -> store.list(exchange, acknowledged, after, page.limit() + 1))
                .map(found -> Page.of(found, page.limit(), Notices::cursor));
    }

    /** Notes that someone has seen to a notice; 404 if there is none, 409 if someone had before. */
    Uni<NoticeView> acknowledge(String exchange, UUID id, String by, @Nullable String note) {
        return store.acknowledge(exchange, id, by, clock.instant(), note)
                .chain(done -> done.map(notice -> Uni.createFrom().item(notice))
                        .orElseGet(() -> store.find(exchange, id).map(found -> refuse(id, found))));
    }

    private static NoticeView refuse(UUID id, Optional<NoticeView> found) {
        throw found.map(notice ->
                        new ProblemException(ProblemType.CONFLICT, "The notice " + id + " was acknowledged already."))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no notice " + id + "."));
    }

    private static Cursor cursor(NoticeView last) {
        return Cursor.of(last.raisedAt().toString(), last.id().toString());
    }

    private static NoticeStore.Place place(Cursor cursor) {
        List<String> parts = cursor.parts(2);
        try {
            return new NoticeStore.Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
