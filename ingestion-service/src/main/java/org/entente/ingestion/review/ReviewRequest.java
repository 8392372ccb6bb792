package org.entente.ingestion.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.review.model.Decision;
import org.entente.ingestion.review.model.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent.
 *
 * @param decision {@code accept}, {@code reject} or {@code undo}
 * @param fields the corrected fields, all of them, in the shape in which a fact shows them
 * @param recordId the registry's record that an accepted fact belongs to; without it, a new one
 * @param reason why the fact is rejected, or why the decision before is undone
 */
public record ReviewRequest(
        @Nullable String decision,
        @Nullable JsonNode fields,
        @Nullable UUID recordId,
        @Nullable String reason) {

    private static final int MAX_REASON = 2000;

    /** The decision on a fact of that kind in that text; 400 with every fault if it cannot be. */
    Decision on(FactKind kind, PlainText text) {
        return switch (verb()) {
            case ACCEPT -> accept(kind, text);
            case REJECT -> new Decision.Reject(requireReason());
            case UNDO -> new Decision.Undo(why());
        };
    }

    /** What it asks for; 400 if that is nothing that can be decided. */
    Verb verb() {
        try {
            return Verb.ofWireName(String.valueOf(decision));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("/decision", "This must be accept, reject or undo.");
        }
    }

    private Decision accept(FactKind kind, PlainText text) {
        if (recordId != null && kind == FactKind.OBSERVATION) {
            throw ProblemException.invalid("/recordId", "An observation belongs to no record.");
        }
        var edited = Optional.ofNullable(fields)
                .filter(json -> !json.isNull())
                .map(json -> FieldsReader.read(json, kind, text.length()));
        return new Decision.Accept(edited, Optional.ofNullable(recordId), Optional.empty());
    }

    private String requireReason() {
        return why().orElseThrow(() -> ProblemException.invalid("/reason", "A rejection has a reason."));
    }

    private Optional<String> why() {
        Optional<String> why = Optional.ofNullable(reason)
                .map(given -> given.replaceAll("\\p{Cc}+", " ").strip())
                .filter(given -> !given.isEmpty());
        if (why.filter(given -> given.length() > MAX_REASON).isPresent()) {
            throw ProblemException.invalid("/reason", "This must be " + MAX_REASON + " characters at most.");
        }
        return why;
    }
}
