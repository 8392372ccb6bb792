package org.entente.agreements.releases;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.agreements.releases.model.Origin;
import org.entente.agreements.releases.model.Release;
import org.entente.agreements.releases.model.Withdrawal;

/** A release as it is stored. */
@Entity
@Table(name = "releases")
class ReleaseEntity {

    @Id
    UUID id;

    @Column(name = "record_id")
    UUID recordId;

    int number;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "fact_id")
    UUID factId;

    JsonObject document;

    @Column(name = "accepted_by")
    String acceptedBy;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    JsonObject patch;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    String withdrawnBy;

    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    static ReleaseEntity of(Release release) {
        ReleaseEntity stored = new ReleaseEntity();
        stored.id = release.id();
        stored.recordId = release.recordId();
        stored.number = release.number();
        stored.recordedAt = release.recordedAt();
        stored.factId = release.origin().factId();
        stored.document = DocumentJson.write(release.origin().document());
        stored.acceptedBy = release.origin().acceptedBy();
        stored.acceptedAt = release.origin().acceptedAt();
        stored.patch = PatchJson.write(release.patch());
        release.withdrawal().ifPresent(stored::withdraw);
        return stored;
    }

    Release toRelease() {
        Origin origin = new Origin(factId, DocumentJson.read(document), acceptedBy, acceptedAt);
        Optional<Withdrawal> withdrawal = Optional.ofNullable(withdrawnAt)
                .map(at -> new Withdrawal(at, withdrawnBy, Optional.ofNullable(withdrawalReason)));
        return new Release(id, recordId, number, recordedAt, origin, PatchJson.read(patch), withdrawal);
    }

    void withdraw(Withdrawal withdrawal) {
        withdrawnAt = withdrawal.at();
        withdrawnBy = withdrawal.by();
        withdrawalReason = withdrawal.reason().orElse(null);
    }
}
