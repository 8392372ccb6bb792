package org.entente.ingestion.facts.model;

import static java.util.Objects.requireNonNull;

/**
 * Who decides on a fact.
 *
 * @param name a curator's sign-in name, or that of the administrator who set the rule
 * @param automatic whether a rule decides, and not the person
 */
public record Decider(String name, boolean automatic) {

    public Decider {
        requireNonNull(name);
    }

    /** A person of that sign-in name. */
    public static Decider person(String name) {
        return new Decider(name, false);
    }

    /** A rule that the administrator of that sign-in name has set. */
    public static Decider ruleOf(String administrator) {
        return new Decider(administrator, true);
    }
}
