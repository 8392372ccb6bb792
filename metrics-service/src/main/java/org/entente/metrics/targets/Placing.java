package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.targets.model.Claim;
import org.entente.metrics.targets.model.Debtor;
import org.entente.metrics.targets.model.Debtors;
import org.entente.metrics.targets.model.Names;
import org.entente.metrics.targets.model.Scope;

/** Tells whom of which exchange a commitment binds, from what the exchanges and their members are called now. */
@ApplicationScoped
public class Placing {

    private final NameStore names;

    Placing(NameStore names) {
        this.names = names;
    }

    /** The debtors of a commitment. */
    Uni<List<Debtor>> debtors(Claim claim) {
        return names.exchanges()
                .map(exchanges -> Debtors.exchange(claim, exchanges))
                .chain(exchange -> exchange.map(found -> debtors(claim, found))
                        .orElseGet(() -> Uni.createFrom().item(Debtors.of(claim, Optional.empty(), List.of()))));
    }

    private Uni<List<Debtor>> debtors(Claim claim, Names exchange) {
        return names.members(exchange.id())
                .map(members -> members.stream().map(NameStore::names).toList())
                .map(members -> Debtors.of(claim, Optional.of(exchange), members));
    }

    /**
     * What a commitment says that one of its debtors owes.
     *
     * @param recorded the day on which it was first recorded
     */
    static Terms terms(Claim claim, Debtor debtor, LocalDate recorded) {
        return new Terms(
                debtor.exchange().orElse(null),
                debtor.scope().map(Scope::wireName).orElse(null),
                debtor.member().orElse(null),
                debtor.country().orElse(null),
                claim.action().wireName(),
                CountKind.TOTAL.wireName(),
                claim.amount()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(Placing::plain)
                        .orElse(null),
                claim.per().wireName(),
                claim.first(recorded).orElse(null),
                claim.due().orElse(null),
                claim.text().orElse(null),
                null);
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
