package org.entente.ingestion.acceptance;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.acceptance.model.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/** One change of an organisation's rule: who, when, before and after. Never changed itself. */
@Entity
public class AcceptanceRuleChange {

    @Id
    private UUID id;

    private String organisation;
    private String changedBy;
    private Instant changedAt;
    private @Nullable JsonObject before;
    private @Nullable JsonObject after;

    /** For Hibernate. */
    protected AcceptanceRuleChange() {}

    AcceptanceRuleChange(
            UUID id,
            OrganisationAlias organisation,
            Optional<AcceptanceTerms> before,
            Optional<AcceptanceTerms> after,
            String changedBy,
            Instant changedAt) {
        this.id = id;
        this.organisation = organisation.value();
        this.before = before.map(AcceptanceRuleChange::json).orElse(null);
        this.after = after.map(AcceptanceRuleChange::json).orElse(null);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    UUID id() {
        return id;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    JsonObject before() {
        return before;
    }

    @Nullable
    JsonObject after() {
        return after;
    }

    private static JsonObject json(AcceptanceTerms terms) {
        JsonArray kinds = new JsonArray(
                terms.kinds().stream().map(FactKind::wireName).sorted().toList());
        return new JsonObject().put("minConfidence", terms.minConfidence()).put("kinds", kinds);
    }
}
