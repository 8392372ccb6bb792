package org.entente.contracts;

import static java.util.Objects.requireNonNull;

/**
 * An exchange's counted figures.
 *
 * @param members organisations that are members
 * @param activeMembers members with any event
 * @param uploadingMembers members with an upload
 */
public record Totals(
        Count pushed, Count downloaded, Count uploaded, int members, int activeMembers, int uploadingMembers) {

    public Totals {
        requireNonNull(pushed);
        requireNonNull(downloaded);
        requireNonNull(uploaded);
    }
}
