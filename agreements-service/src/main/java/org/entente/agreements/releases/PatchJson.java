package org.entente.agreements.releases;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.agreements.releases.model.Change;
import org.entente.agreements.releases.model.Patch;
import org.entente.agreements.releases.model.Span;
import org.entente.agreements.releases.model.Stated;

/**
 * Writes a patch as JSON, {@code {"changes": [{"op", "field", …}]}}, and reads it back.
 *
 * <p>{@code op} is {@code set} or {@code add} with a {@code value} and the span that states it, {@code remove} with a
 * {@code value}, or {@code clear}.
 */
final class PatchJson {

    private static final String CHANGES = "changes";

    private PatchJson() {}

    static JsonObject write(Patch patch) {
        List<JsonObject> changes =
                patch.changes().stream().map(PatchJson::write).toList();
        return new JsonObject().put(CHANGES, new JsonArray(changes));
    }

    static Patch read(JsonObject json) {
        JsonArray changes = json.getJsonArray(CHANGES);
        return new Patch(IntStream.range(0, changes.size())
                .mapToObj(changes::getJsonObject)
                .map(PatchJson::readChange)
                .toList());
    }

    /** The operations alone, as the API shows them. */
    static JsonArray changes(JsonObject patch) {
        return patch.getJsonArray(CHANGES);
    }

    private static JsonObject write(Change change) {
        if (change instanceof Change.SetField set) {
            return stated("set", set.field(), set.stated());
        }
        if (change instanceof Change.AddElement add) {
            return stated("add", add.field(), add.element());
        }
        if (change instanceof Change.RemoveElement remove) {
            return operation("remove", remove.field()).put("value", ValueJson.write(remove.element()));
        }
        return operation("clear", change.field());
    }

    private static Change readChange(JsonObject json) {
        String field = json.getString("field");
        return switch (json.getString("op")) {
            case "set" -> new Change.SetField(field, readStated(json));
            case "add" -> new Change.AddElement(field, readStated(json));
            case "remove" -> new Change.RemoveElement(field, ValueJson.read(json.getValue("value")));
            case "clear" -> new Change.RemoveField(field);
            default -> throw new IllegalStateException("No operation of a patch: " + json);
        };
    }

    private static JsonObject stated(String op, String field, Stated stated) {
        Span span = stated.span();
        return operation(op, field)
                .put("value", ValueJson.write(stated.value()))
                .put("start", span.start())
                .put("end", span.end())
                .put("quote", span.quote());
    }

    private static Stated readStated(JsonObject json) {
        Span span = new Span(json.getInteger("start"), json.getInteger("end"), json.getString("quote"));
        return new Stated(ValueJson.read(json.getValue("value")), span);
    }

    private static JsonObject operation(String op, String field) {
        return new JsonObject().put("op", op).put("field", field);
    }
}
