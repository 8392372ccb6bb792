package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where decisions are kept. */
@ApplicationScoped
class ReviewRepository {

    /**
     * Those of the entity: Hibernate Reactive cannot read past a column that the entity does not have, such as a newer release adds
     * while this one still runs.
     */
    private static final String COLUMNS =
            "id, fact_id, decision, before, after, record_id, reason, decided_by, decided_at, automatic";

    private static final String OF_FACT = "select " + COLUMNS + " from review where fact_id = :fact order by id";

    /** The decisions on a fact, in the order in which they were taken. */
    Uni<List<Review>> ofFact(Mutiny.Session session, UUID fact) {
        return session.createNativeQuery(OF_FACT, Review.class)
                .setParameter("fact", fact)
                .getResultList();
    }
}
