package org.entente.metrics.targets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a target says, as it is stored. */
@Embeddable
record StoredTerms(
        @Column(name = "exchange_id") @Nullable String exchange,
        @Nullable String scope,
        @Nullable String member,
        @Nullable String country,
        @Nullable String action,
        @Nullable String count,
        @Nullable BigDecimal amount,
        @Nullable String per,
        @Column(name = "first_day") @Nullable LocalDate from,
        @Column(name = "last_day") @Nullable LocalDate to,
        @Nullable String text,
        @Column(name = "completed_words") @Nullable String completedWords,
        @Column(name = "completed_source") @Nullable String completedSource) {

    static StoredTerms of(Terms terms) {
        Terms.ReportedCompleted completed = terms.reportedCompleted();
        return new StoredTerms(
                terms.exchange(),
                terms.scope(),
                terms.member(),
                terms.country(),
                terms.action(),
                terms.count(),
                terms.amount(),
                terms.per(),
                terms.from(),
                terms.to(),
                terms.text(),
                completed == null ? null : completed.words(),
                completed == null ? null : completed.source());
    }

    Terms terms() {
        return new Terms(
                exchange,
                scope,
                member,
                country,
                action,
                count,
                amount,
                per,
                from,
                to,
                text,
                completedWords == null ? null : new Terms.ReportedCompleted(completedWords, completedSource));
    }
}
