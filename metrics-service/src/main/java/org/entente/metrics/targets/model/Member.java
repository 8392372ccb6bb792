package org.entente.metrics.targets.model;

import java.util.List;

/**
 * A member of an exchange, as far as targets bind it.
 *
 * @param days of each of its memberships
 * @param isForTests whether it is there for tests, and owes nothing that each member owes
 */
public record Member(String alias, String name, String country, List<Days> days, boolean isForTests) {

    public Member {
        days = List.copyOf(days);
    }
}
