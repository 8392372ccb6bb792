package org.entente.metrics.targets.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom a target binds. */
public enum Scope {
    /** All members together. */
    EXCHANGE,
    MEMBER,
    /** Each member by itself. */
    EACH_MEMBER,
    /** The members of one country together. */
    COUNTRY;

    /** The scope of that name in the API, such as {@code each_member}. */
    public static Optional<Scope> ofWireName(String name) {
        return List.of(values()).stream()
                .filter(scope -> scope.wireName().equals(name))
                .findFirst();
    }

    /** The name in the API and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it binds members one by one, so that each owes for the days of its own membership. */
    public boolean isOfMembers() {
        return this == MEMBER || this == EACH_MEMBER;
    }
}
