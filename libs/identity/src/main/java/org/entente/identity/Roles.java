package org.entente.identity;

/** The platform's roles. Keycloak's composite roles make each include what it builds on, so a check names the least one. */
public final class Roles {

    /** Reads what is published. */
    public static final String VIEWER = "viewer";

    /** Submits documents and exchange events for its own organisation. */
    public static final String CONTRIBUTOR = "contributor";

    /** Reviews facts. */
    public static final String CURATOR = "curator";

    /** Manages organisations, people, API clients and exchanges; includes every other role. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
