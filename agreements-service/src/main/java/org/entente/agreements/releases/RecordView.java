package org.entente.agreements.releases;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.entente.agreements.releases.model.History;

/**
 * A record as the API answers it.
 *
 * @param kind {@code agreement}, {@code meeting} or {@code commitment}
 * @param recordedAt when the registry last recorded something about it
 * @param releases how many releases it is compiled from
 * @param fields by name: {@code {value, provenance}}, or a list of such; {@code provenance} is
 *     {@code {release, document: {id, title?, url?, publisher?, publishedOn?, organisation?}, start, end, quote,
 *     acceptedBy, acceptedAt}}, with {@code start} and {@code end} in code points of the document's plain text
 */
public record RecordView(UUID id, String reference, String kind, Instant recordedAt, int releases, JsonObject fields) {

    /** The record as it is now. */
    static RecordView of(RecordEntity record) {
        return new RecordView(
                record.id, record.reference, record.kind.wireName(), record.changedAt, record.releases, record.fields);
    }

    /** The record as it was when the history ended there. */
    static RecordView of(RecordEntity record, History history) {
        return new RecordView(
                record.id,
                record.reference,
                record.kind.wireName(),
                history.changedAt().orElseThrow(),
                history.releases().size(),
                RecordJson.write(history.compile()));
    }
}
