package org.entente.agreements.releases.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All releases of one record, in the order in which they were recorded. */
public record History(List<Release> releases) {

    public History {
        releases = releases.stream()
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
    }

    /** What the registry had recorded up to a time, as it then stood. */
    public History asOf(Instant time) {
        return new History(releases.stream()
                .filter(release -> !release.recordedAt().isAfter(time))
                .map(release -> release.countsAt(time) ? release.withdrawn(Optional.empty()) : release)
                .toList());
    }

    /** This history with one more release; its time is after every other's, whatever the clock says. */
    public History with(UUID releaseId, UUID recordId, Instant now, Origin origin, Patch patch) {
        Release next =
                new Release(releaseId, recordId, releases.size() + 1, later(now), origin, patch, Optional.empty());
        return new History(Stream.concat(releases.stream(), Stream.of(next)).toList());
    }

    /** The release that a fact's acceptance at that time has made. */
    public Optional<Release> of(UUID fact, Instant acceptedAt) {
        return releases.stream()
                .filter(release -> release.origin().factId().equals(fact)
                        && release.origin().acceptedAt().equals(acceptedAt))
                .findFirst();
    }

    /** This history with one release withdrawn; its time is after every other's, whatever the clock says. */
    public History without(Release wrong, Instant now, String by, Optional<String> reason) {
        Release withdrawn = wrong.withdrawn(Optional.of(new Withdrawal(later(now), by, reason)));
        return new History(releases.stream()
                .map(release -> release.equals(wrong) ? withdrawn : release)
                .toList());
    }

    /** Whether every release is withdrawn, so that nothing is left of the record but its past. */
    public boolean isWithdrawn() {
        return releases.stream().allMatch(release -> release.withdrawal().isPresent());
    }

    /** When a release was last recorded or withdrawn; nothing without releases. */
    public Optional<Instant> changedAt() {
        return releases.stream().map(Release::changedAt).max(Comparator.naturalOrder());
    }

    /** The last release. */
    public Release last() {
        return releases.get(releases.size() - 1);
    }

    /** The fields that the releases make, without those withdrawn. */
    public CompiledFields compile() {
        CompiledFields fields = CompiledFields.NONE;
        for (Release release : releases) {
            fields = release.withdrawal().isPresent() ? fields : fields.with(release);
        }
        return fields;
    }

    private Instant later(Instant now) {
        return changedAt()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }
}
