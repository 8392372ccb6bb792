package org.entente.metrics.targets.model;

import java.util.Optional;

/**
 * One of those who owe what a commitment says, as far as that can be told from its words.
 *
 * @param key tells it apart from the commitment's other debtors, whatever becomes known of it
 * @param exchange of which the target is, if whom it binds is known, too
 * @param member the alias, of a member
 * @param country ISO 3166-1 alpha-2, of a country
 */
public record Debtor(
        String key,
        Optional<String> exchange,
        Optional<Scope> scope,
        Optional<String> member,
        Optional<String> country) {

    static Debtor of(String key, Optional<String> exchange, Scope scope) {
        return new Debtor(key, exchange, Optional.of(scope), Optional.empty(), Optional.empty());
    }

    static Debtor member(String key, Optional<String> exchange, String alias) {
        return new Debtor(key, exchange, Optional.of(Scope.MEMBER), Optional.of(alias), Optional.empty());
    }

    static Debtor country(String key, Optional<String> exchange, String code) {
        return new Debtor(key, exchange, Optional.of(Scope.COUNTRY), Optional.empty(), Optional.of(code));
    }

    static Debtor unknown(String key) {
        return new Debtor(key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
