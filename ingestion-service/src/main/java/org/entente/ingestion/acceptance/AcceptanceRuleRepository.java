package org.entente.ingestion.acceptance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.OrganisationAlias;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the rules, and what was changed about them, are kept. */
@ApplicationScoped
class AcceptanceRuleRepository {

    /*
     * The columns of the entities, each by its name: Hibernate Reactive cannot read past a column that the entity does not have, such
     * as a newer release adds while this one still runs.
     */
    private static final String BY_ORGANISATION = """
            select organisation, min_confidence, kinds, set_by, set_at, version
            from acceptance_rule
            where organisation > :after
            order by organisation limit :limit
            """;

    private static final String CHANGES = """
            select id, organisation, changed_by, changed_at, before, after
            from acceptance_rule_change
            where organisation = :organisation and id < :before
            order by id desc limit :limit
            """;

    /** Holds off who would set the rule of the same organisation, also while there is none to lock. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtext(:organisation))";

    /** Greater than every id. */
    private static final UUID END = new UUID(-1, -1);

    Uni<Optional<AcceptanceRule>> find(Mutiny.Session session, OrganisationAlias organisation) {
        return session.find(AcceptanceRule.class, organisation.value()).map(Optional::ofNullable);
    }

    /** The rule, which no other transaction makes, changes or removes until this one ends. */
    Uni<Optional<AcceptanceRule>> lock(Mutiny.Session session, OrganisationAlias organisation) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("organisation", organisation.value())
                .getSingleResult()
                .chain(() -> session.find(AcceptanceRule.class, organisation.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }

    Uni<List<AcceptanceRule>> byOrganisation(Mutiny.Session session, Optional<String> after, int limit) {
        return session.createNativeQuery(BY_ORGANISATION, AcceptanceRule.class)
                .setParameter("after", after.orElse(""))
                .setParameter("limit", limit)
                .getResultList();
    }

    Uni<List<AcceptanceRuleChange>> changes(
            Mutiny.Session session, OrganisationAlias organisation, Optional<UUID> before, int limit) {
        return session.createNativeQuery(CHANGES, AcceptanceRuleChange.class)
                .setParameter("organisation", organisation.value())
                .setParameter("before", before.orElse(END))
                .setParameter("limit", limit)
                .getResultList();
    }
}
