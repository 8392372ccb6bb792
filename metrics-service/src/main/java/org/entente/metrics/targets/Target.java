package org.entente.metrics.targets;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an exchange, its members or a country are to reach, as it is stored. */
@Entity
class Target {

    @Id
    private UUID id;

    private int version;

    @Embedded
    private StoredTerms terms;

    @Column(name = "record_id")
    private @Nullable UUID record;

    private @Nullable String reference;
    private @Nullable String debtor;
    private @Nullable String claim;

    @Column(name = "claim_version")
    private @Nullable Integer claimVersion;

    @Column(name = "tried_names")
    private @Nullable Long triedNames;

    @Column(name = "edit_version")
    private @Nullable Integer editVersion;

    @Column(name = "placed_by_hand")
    private boolean placedByHand;

    @Column(name = "worded_by_hand")
    private boolean wordedByHand;

    @Column(name = "created_by")
    private @Nullable String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    protected Target() {}

    /** One that a person makes. */
    Target(UUID id, Terms terms, String by, Instant at) {
        this.id = id;
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
        this.terms = StoredTerms.of(terms);
    }

    /** One that a commitment's record makes. */
    Target(UUID id, ClaimedTerms claimed, Instant at) {
        this.id = id;
        this.version = 1;
        this.createdAt = at;
        this.record = claimed.record();
        this.debtor = claimed.debtor();
        note(claimed);
        this.terms = StoredTerms.of(claimed.terms());
    }

    /** A person changes it; what that person changed, no commitment changes back. */
    void edit(Terms wanted) {
        Terms present = terms();
        version++;
        editVersion = version;
        placedByHand |= !present.bindsAs(wanted);
        wordedByHand |= !present.saysAs(wanted);
        terms = StoredTerms.of(wanted);
    }

    /** The commitment's record says something else, or again what it was withdrawn of; what a person changed stays. */
    void follow(ClaimedTerms claimed) {
        Terms present = terms();
        Terms said = wordedByHand ? present : claimed.terms();
        Terms bound = placedByHand ? present : claimed.terms();
        version++;
        note(claimed);
        terms = StoredTerms.of(said.placed(bound.exchange(), bound.scope(), bound.member(), bound.country()));
        if (withdrawnBy == null) {
            withdrawnAt = null;
        }
    }

    /** It holds no longer; {@code by} is none if the commitment's record was withdrawn. */
    void withdraw(@Nullable String by, Instant at) {
        version++;
        withdrawnAt = at;
        withdrawnBy = by;
    }

    Terms terms() {
        return terms.terms();
    }

    private void note(ClaimedTerms claimed) {
        reference = claimed.reference();
        claim = claimed.claim();
        claimVersion = version;
        triedNames = null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    String exchange() {
        return terms.exchange();
    }

    @Nullable
    String debtor() {
        return debtor;
    }

    @Nullable
    UUID record() {
        return record;
    }

    @Nullable
    String claim() {
        return claim;
    }

    /** Whether it waits for what its commitment says to be placed, and was not tried by these names. */
    boolean isUnplacedBy(long names) {
        return exchange() == null
                && withdrawnAt == null
                && claim != null
                && !placedByHand
                && (triedNames == null || triedNames != names);
    }

    /** It was tried to be placed, by these names of exchanges and members. */
    void tried(long names) {
        triedNames = names;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable
    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the record says something since a person last changed this. */
    boolean isOlderThanClaim() {
        return editVersion != null && claimVersion != null && claimVersion > editVersion;
    }
}
