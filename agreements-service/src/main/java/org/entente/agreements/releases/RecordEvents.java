package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.contracts.EventType;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactKind;
import org.entente.contracts.RecordChanged;
import org.entente.messaging.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/** Announces changed records on the registry's topic. */
@ApplicationScoped
class RecordEvents {

    private final Outbox outbox;

    RecordEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> announce(Mutiny.Session session, RecordEntity record, History history) {
        RecordChanged changed = new RecordChanged(
                record.id,
                FactKind.ofWireName(record.kind.wireName()),
                record.reference,
                record.releases,
                history.compile().texts(),
                record.changedAt);
        return outbox.add(session, type(record.kind), record.id.toString(), changed);
    }

    private static EventType<RecordChanged> type(RecordKind kind) {
        return switch (kind) {
            case AGREEMENT -> EventTypes.AGREEMENT_CHANGED;
            case MEETING -> EventTypes.MEETING_CHANGED;
            case COMMITMENT -> EventTypes.COMMITMENT_CHANGED;
        };
    }
}
