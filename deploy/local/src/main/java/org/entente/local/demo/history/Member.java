package org.entente.local.demo.history;

import java.time.LocalDate;

/**
 * A member broadcaster of the demo's exchange. The names are those of real public broadcasters; the figures are invented.
 *
 * @param organisation alias
 * @param country ISO 3166-1 alpha-2
 * @param city where its newsroom is, for the titles of its items
 * @param utcOffsetHours from UTC to the newsroom's clock
 * @param size how active it is, relative to the others
 * @param uploads how much it uploads, relative to the others; zero for a member that never does
 */
public record Member(
        String organisation,
        String name,
        String country,
        String city,
        int utcOffsetHours,
        LocalDate joinedOn,
        int size,
        int uploads) {

    boolean belongsOn(LocalDate day) {
        return !day.isBefore(joinedOn);
    }
}
