package org.entente.metrics.reconciliation.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is reported of the same measure, member and period: which number supersedes which, and which contradict each other. */
public final class Claims {

    private final List<Claim> claims;

    public Claims(List<Claim> claims) {
        this.claims = List.copyOf(claims);
    }

    /** The number by which its source restated that one next, if it did. */
    public Optional<UUID> successor(UUID id) {
        return find(id).flatMap(this::successor).map(Claim::id);
    }

    /** The numbers that stand, as that one does, and cannot be true if it is; none for one that was restated. */
    public List<UUID> contradicting(UUID id) {
        return find(id).filter(this::stands).map(this::contradicting).orElse(List.of());
    }

    private Optional<Claim> find(UUID id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private Optional<Claim> successor(Claim claim) {
        return claims.stream().filter(other -> other.restates(claim)).min(Comparator.comparing(other -> other.saidAt()
                .orElseThrow()));
    }

    private boolean stands(Claim claim) {
        return claims.stream().noneMatch(other -> other.restates(claim));
    }

    private List<UUID> contradicting(Claim claim) {
        return claims.stream()
                .filter(this::stands)
                .filter(other -> other.contradicts(claim))
                .map(Claim::id)
                .toList();
    }
}
