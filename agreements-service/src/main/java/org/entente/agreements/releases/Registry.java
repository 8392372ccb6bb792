package org.entente.agreements.releases;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.agreements.releases.model.RecordDefinition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Records releases: adds each to its record's history, compiles the record again and announces the change. */
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
     * Records a release in the session's transaction; the release of a fact that has one already changes nothing.
     *
     * @return fails with {@link RegistryRefusal} if the record is of another kind
     */
    public Uni<Void> record(Mutiny.Session session, NewRelease release) {
        return records.lock(session, release.recordId())
                .chain(() -> releases.hasFact(session, release.origin().factId()))
                .chain(known -> known ? ignore(release) : append(session, release));
    }

    private Uni<Void> ignore(NewRelease release) {
        LOG.infof("Fact %s is recorded already", release.origin().factId());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> append(Mutiny.Session session, NewRelease release) {
        return releases.history(session, release.recordId())
                .map(before -> next(before, release))
                .chain(history -> compile(session, release, history));
    }

    private History next(History before, NewRelease release) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.with(ids.generate(), release.recordId(), now, release.origin(), release.patch());
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
