package org.entente.ingestion.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.review.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent.
 *
 * @param fields the corrected fields, all of them, in the shape in which a fact shows them
 * @param recordId the registry's record that an accepted fact belongs to; without it, a new one
 * @param reason why the fact is rejected
 */
public record ReviewRequest(
        @Nullable Verb decision,
        @Nullable JsonNode fields,
        @Nullable UUID recordId,
        @Nullable String reason) {

    private static final int MAX_REASON = 2000;

    /** What can be decided. */
    public enum Verb {
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("reject")
        REJECT
    }

    /** The decision on a fact of that kind in that text; 400 with every fault if it cannot be. */
    Decision on(FactKind kind, PlainText text) {
        if (decision == null) {
            throw ProblemException.invalid("/decision", "This must be accept or reject.");
        }
        return decision == Verb.ACCEPT ? accept(kind, text) : reject();
    }

    private Decision accept(FactKind kind, PlainText text) {
        if (recordId != null && kind == FactKind.OBSERVATION) {
            throw ProblemException.invalid("/recordId", "An observation belongs to no record.");
        }
        var edited = Optional.ofNullable(fields)
                .filter(json -> !json.isNull())
                .map(json -> FieldsReader.read(json, kind, text.length()));
        return new Decision.Accept(edited, Optional.ofNullable(recordId));
    }

    private Decision reject() {
        String why = reason == null ? "" : reason.replaceAll("\\p{Cc}+", " ").strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw ProblemException.invalid(
                    "/reason", "A rejection has a reason of 1 to " + MAX_REASON + " characters.");
        }
        return new Decision.Reject(why);
    }
}
