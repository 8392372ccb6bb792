package org.entente.ingestion.acceptance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.acceptance.model.AcceptanceTerms;

/** That facts of an organisation's documents are accepted without a curator, on some terms. */
@Entity
public class AcceptanceRule {

    @Id
    private String organisation;

    private double minConfidence;
    private String[] kinds;
    private String setBy;
    private Instant setAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected AcceptanceRule() {}

    AcceptanceRule(OrganisationAlias organisation) {
        this.organisation = organisation.value();
    }

    void set(AcceptanceTerms terms, String administrator, Instant now) {
        minConfidence = terms.minConfidence();
        kinds = terms.kinds().stream().map(FactKind::wireName).sorted().toArray(String[]::new);
        setBy = administrator;
        setAt = now;
    }

    public String organisation() {
        return organisation;
    }

    /** Which facts it lets through. */
    public AcceptanceTerms terms() {
        Set<FactKind> covered = EnumSet.noneOf(FactKind.class);
        Arrays.stream(kinds).map(FactKind::ofWireName).forEach(covered::add);
        return new AcceptanceTerms(minConfidence, covered);
    }

    /** The administrator's sign-in name. */
    public String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    int version() {
        return version;
    }
}
