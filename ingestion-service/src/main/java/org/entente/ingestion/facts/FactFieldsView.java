package org.entente.ingestion.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FactKind;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.StatedValue;

/** A fact's fields as the API shows them: a list field as an array, every other as one object; numbers as JSON numbers. */
public final class FactFieldsView {

    private FactFieldsView() {}

    /** The fields by name, in the order of the text. */
    public static Map<String, Object> of(FactFields fields) {
        Map<String, Object> view = new LinkedHashMap<>();
        fields.values().forEach((name, stated) -> view.put(name, view(name, stated)));
        return view;
    }

    private static Object view(String name, List<StatedValue> stated) {
        List<Value> values = stated.stream().map(each -> Value.of(name, each)).toList();
        return FactKind.isList(name) ? values : values.get(0);
    }

    /** One value: a number or text, and its span in code points. */
    public record Value(Object value, int start, int end) {

        static Value of(String field, StatedValue stated) {
            Object value = FactKind.isNumber(field) ? new BigDecimal(stated.value()) : stated.value();
            return new Value(value, stated.start(), stated.end());
        }
    }
}
