package org.entente.ingestion.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.review.model.Verb;

/**
 * A fact with what a decision on it has to know.
 *
 * @param text of its document
 * @param history the decisions on it so far
 */
record UnderReview(Fact fact, Document document, PlainText text, List<Review> history) {

    /**
     * When a decision is taken that is taken now: after every one before, whatever the clock says, for the time tells the
     * acceptances of a fact apart. PostgreSQL keeps microseconds.
     */
    Instant later(Instant now) {
        return history.stream()
                .map(review -> review.at().plus(1, ChronoUnit.MICROS))
                .reduce(now.truncatedTo(ChronoUnit.MICROS), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The record that it belonged to when it was last accepted. */
    Optional<UUID> formerRecord() {
        return history.stream()
                .filter(review -> review.verb() == Verb.ACCEPT)
                .reduce((first, last) -> last)
                .flatMap(Review::recordId);
    }
}
