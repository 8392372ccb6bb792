package org.entente.ingestion.acceptance;

import java.time.Instant;
import java.util.List;
import org.entente.contracts.FactKind;

/**
 * A rule as the API shows it.
 *
 * @param organisation whose documents' facts it is for
 * @param minConfidence the confidence from which on they are accepted, 0 to 1
 * @param kinds of fact
 * @param setBy the administrator's sign-in name
 * @param version in quotes, the rule's entity tag
 */
public record AcceptanceRuleView(
        String organisation, double minConfidence, List<String> kinds, String setBy, Instant setAt, int version) {

    static AcceptanceRuleView of(AcceptanceRule rule) {
        List<String> kinds =
                rule.terms().kinds().stream().map(FactKind::wireName).sorted().toList();
        return new AcceptanceRuleView(
                rule.organisation(), rule.terms().minConfidence(), kinds, rule.setBy(), rule.setAt(), rule.version());
    }
}
