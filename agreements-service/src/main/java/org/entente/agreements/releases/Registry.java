package org.entente.agreements.releases;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.Release;
import org.entente.agreements.releases.model.WrongRelease;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Records and withdraws releases: each changes its record's history, the record is compiled again, and the change announced. */
@ApplicationScoped
public class Registry {

    private static final Logger LOG = Logger.getLogger(Registry.class);

    private final RecordStore records;
    private final ReleaseStore releases;
    private final RecordEvents events;
    private final Definitions definitions;
    private final TimeBasedEpochGenerator ids;
    private final Clock clock;

    Registry(
            RecordStore records,
            ReleaseStore releases,
            RecordEvents events,
            Definitions definitions,
            TimeBasedEpochGenerator ids,
            Clock clock) {
        this.records = records;
        this.releases = releases;
        this.events = events;
        this.definitions = definitions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a release in the session's transaction; an acceptance that has made one already changes nothing.
     *
     * @return fails with {@link RegistryRefusal} if the record is of another kind
     */
    public Uni<Void> record(Mutiny.Session session, NewRelease release) {
        return records.lock(session, release.recordId())
                .chain(() -> releases.isSettled(
                        session, release.origin().factId(), release.origin().acceptedAt()))
                .chain(settled -> settled ? ignore(release.origin().factId()) : append(session, release));
    }

    /**
     * Withdraws in the session's transaction the release that an acceptance has made; one that is withdrawn already changes nothing.
     * If it has not made any yet, it never will.
     */
    public Uni<Void> withdraw(Mutiny.Session session, WrongRelease wrong) {
        return records.lock(session, wrong.recordId())
                .chain(() -> releases.history(session, wrong.recordId()))
                .chain(history -> history.of(wrong.factId(), wrong.acceptedAt())
                        .map(release -> withdraw(session, history, release, wrong))
                        .orElseGet(() -> releases.withdrawEarly(session, wrong.factId(), wrong.acceptedAt())));
    }

    private Uni<Void> withdraw(Mutiny.Session session, History before, Release release, WrongRelease wrong) {
        if (release.withdrawal().isPresent()) {
            return ignore(wrong.factId());
        }
        History after = before.without(release, now(), wrong.withdrawnBy(), wrong.reason());
        Release withdrawn = after.of(wrong.factId(), wrong.acceptedAt()).orElseThrow();
        return releases.withdraw(session, withdrawn)
                .chain(() -> records.find(session, wrong.recordId()))
                .invoke(record -> record.compile(after, definitions.of(record.kind)))
                .chain(record -> events.announce(session, record, after));
    }

    private static Uni<Void> ignore(UUID fact) {
        LOG.infof("What was told of fact %s is recorded already", fact);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> append(Mutiny.Session session, NewRelease release) {
        return releases.history(session, release.recordId())
                .map(before -> next(before, release))
                .chain(history -> compile(session, release, history));
    }

    private History next(History before, NewRelease release) {
        return before.with(ids.generate(), release.recordId(), now(), release.origin(), release.patch());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Void> compile(Mutiny.Session session, NewRelease release, History history) {
        RecordDefinition definition = definitions.of(release.kind());
        return records.find(session, release.recordId())
                .chain(found -> found == null ? open(session, history, definition) : checked(found, definition))
                .invoke(record -> record.compile(history, definition))
                .call(session::persist)
                .call(() -> releases.add(session, history.last()))
                .chain(record -> events.announce(session, record, history));
    }

    private Uni<RecordEntity> open(Mutiny.Session session, History history, RecordDefinition definition) {
        return records.freeReference(session, definition.kind(), definition.reference(history.compile()))
                .map(reference -> RecordEntity.opened(history.last().recordId(), definition.kind(), reference));
    }

    private static Uni<RecordEntity> checked(RecordEntity found, RecordDefinition definition) {
        if (found.kind != definition.kind()) {
            String reason = "Record " + found.id + " is of kind " + found.kind.wireName() + ", not "
                    + definition.kind().wireName();
            return Uni.createFrom().failure(new RegistryRefusal(reason));
        }
        return Uni.createFrom().item(found);
    }
}
