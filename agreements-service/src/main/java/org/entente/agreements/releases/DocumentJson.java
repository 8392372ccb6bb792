package org.entente.agreements.releases;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.entente.agreements.releases.model.SourceDocument;

/** Writes a release's document as JSON, what is not known left out, and reads it back. */
final class DocumentJson {

    private DocumentJson() {}

    static JsonObject write(SourceDocument document) {
        JsonObject json = new JsonObject().put("id", document.id().toString());
        document.title().ifPresent(title -> json.put("title", title));
        document.url().ifPresent(url -> json.put("url", url));
        document.publisher().ifPresent(publisher -> json.put("publisher", publisher));
        document.publishedOn().ifPresent(date -> json.put("publishedOn", date));
        document.organisation().ifPresent(alias -> json.put("organisation", alias));
        return json;
    }

    static SourceDocument read(JsonObject json) {
        return new SourceDocument(
                UUID.fromString(json.getString("id")),
                Optional.ofNullable(json.getString("title")),
                Optional.ofNullable(json.getString("url")),
                Optional.ofNullable(json.getString("publisher")),
                Optional.ofNullable(json.getString("publishedOn")),
                Optional.ofNullable(json.getString("organisation")));
    }
}
