package org.entente.metrics.series;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** The first and the last version of the exclusion rules by which figures were counted. */
public record RulesVersions(int first, int last) {

    /** Before there were any rules. */
    static final RulesVersions NONE = new RulesVersions(0, 0);

    /** The versions that a row holds in {@code first_version} and {@code last_version}; absent if nothing was counted. */
    public static @Nullable RulesVersions of(Row row) {
        return of(row.getInteger("first_version"), row.getInteger("last_version"));
    }

    /** Both, or none if nothing was counted. */
    static @Nullable RulesVersions of(@Nullable Integer first, @Nullable Integer last) {
        return first == null || last == null ? null : new RulesVersions(first, last);
    }

    /** Those of two figures together, of which either may be absent. */
    static @Nullable RulesVersions ofBoth(@Nullable RulesVersions one, @Nullable RulesVersions other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.and(other);
    }

    /** Whether figures were counted by more than one. */
    boolean differ() {
        return first != last;
    }

    private RulesVersions and(RulesVersions other) {
        if (first <= other.first && last >= other.last) {
            return this;
        }
        return new RulesVersions(Math.min(first, other.first), Math.max(last, other.last));
    }
}
