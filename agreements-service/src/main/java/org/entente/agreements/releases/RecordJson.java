package org.entente.agreements.releases;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.entente.agreements.releases.model.Attributed;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.Field;
import org.entente.agreements.releases.model.Provenance;

/** Writes the compiled fields as the API answers them: each value with its provenance. */
final class RecordJson {

    private RecordJson() {}

    static JsonObject write(CompiledFields fields) {
        JsonObject json = new JsonObject();
        fields.byName().forEach((name, field) -> json.put(name, write(field)));
        return json;
    }

    private static Object write(Field field) {
        if (field instanceof Field.Single single) {
            return write(single.value());
        }
        List<JsonObject> elements =
                field.values().stream().map(RecordJson::write).toList();
        return new JsonArray(elements);
    }

    private static JsonObject write(Attributed attributed) {
        return new JsonObject()
                .put("value", ValueJson.write(attributed.value()))
                .put("provenance", write(attributed.provenance()));
    }

    private static JsonObject write(Provenance provenance) {
        return new JsonObject()
                .put("release", provenance.release().toString())
                .put("document", DocumentJson.write(provenance.document()))
                .put("start", provenance.span().start())
                .put("end", provenance.span().end())
                .put("quote", provenance.span().quote())
                .put("acceptedBy", provenance.acceptedBy())
                .put("acceptedAt", provenance.acceptedAt().toString());
    }
}
