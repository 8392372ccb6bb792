package org.entente.agreements.releases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as the API answers it.
 *
 * @param number its place among the record's releases, from 1
 * @param fact the accepted fact that it came from
 * @param document the document that the fact was found in: {@code {id, title?, url?, publisher?, publishedOn?, organisation?}}
 * @param patch operations in order: {@code {op: set|add, field, value, start, end, quote}}, {@code {op: remove, field, value}}
 *     or {@code {op: clear, field}}
 * @param withdrawal present if the release no longer counts
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReleaseView(
        UUID id,
        UUID recordId,
        int number,
        Instant recordedAt,
        String recordedBy,
        Instant acceptedAt,
        UUID fact,
        JsonObject document,
        JsonArray patch,
        Optional<Withdrawn> withdrawal) {

    /** When a release was withdrawn, by whom and, if they said so, why. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Withdrawn(Instant at, String by, Optional<String> reason) {}

    static ReleaseView of(ReleaseEntity release) {
        return new ReleaseView(
                release.id,
                release.recordId,
                release.number,
                release.recordedAt,
                release.acceptedBy,
                release.acceptedAt,
                release.factId,
                release.document,
                PatchJson.changes(release.patch),
                Optional.ofNullable(release.withdrawnAt)
                        .map(at ->
                                new Withdrawn(at, release.withdrawnBy, Optional.ofNullable(release.withdrawalReason))));
    }
}
