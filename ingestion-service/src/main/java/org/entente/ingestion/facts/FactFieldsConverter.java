package org.entente.ingestion.facts;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.StatedValue;

/** Keeps a fact's fields as {@code jsonb}: {@code {"name": [{"value": "…", "start": n, "end": n}, …], …}}. */
@Converter
public class FactFieldsConverter implements AttributeConverter<FactFields, JsonObject> {

    @Override
    public JsonObject convertToDatabaseColumn(FactFields fields) {
        JsonObject json = new JsonObject();
        fields.values().forEach((name, stated) -> json.put(name, write(stated)));
        return json;
    }

    @Override
    public FactFields convertToEntityAttribute(JsonObject json) {
        return new FactFields(json.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> read((JsonArray) field.getValue()))));
    }

    private static JsonArray write(List<StatedValue> stated) {
        JsonArray json = new JsonArray();
        stated.forEach(each -> json.add(new JsonObject()
                .put("value", each.value())
                .put("start", each.start())
                .put("end", each.end())));
        return json;
    }

    private static List<StatedValue> read(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(FactFieldsConverter::read)
                .toList();
    }

    private static StatedValue read(JsonObject json) {
        return new StatedValue(json.getString("value"), json.getInteger("start"), json.getInteger("end"));
    }
}
