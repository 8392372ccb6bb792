package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code fact.accepted.v1}: a fact as the curator accepted it.
 *
 * @param recordId the registry's record that the fact belongs to, assigned at review; none for an observation
 * @param fields by name, each with at least one value; only the fields of {@link FactKind#isList} may have several
 * @param acceptedBy the curator's sign-in name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactAccepted(
        UUID factId,
        UUID documentId,
        FactKind kind,
        @Nullable UUID recordId,
        Map<String, List<FieldValue>> fields,
        Source source,
        String acceptedBy,
        Instant acceptedAt) {

    public FactAccepted {
        requireNonNull(factId);
        requireNonNull(documentId);
        requireNonNull(source);
        requireNonNull(acceptedBy);
        requireNonNull(acceptedAt);
        fields = Map.copyOf(fields);
        if ((recordId == null) != (kind == FactKind.OBSERVATION)) {
            throw new IllegalArgumentException("Every accepted fact but an observation names its record");
        }
        fields.forEach((name, values) -> checkField(kind, name, values));
        if (!fields.keySet().containsAll(kind.required())) {
            throw new IllegalArgumentException("A fact of kind " + kind.wireName() + " states " + kind.required());
        }
    }

    private static void checkField(FactKind kind, String name, List<FieldValue> values) {
        FieldType type = kind.type(name);
        if (values.isEmpty() || (values.size() > 1 && !FactKind.isList(name))) {
            throw new IllegalArgumentException("Wrong number of values of " + name + ": " + values.size());
        }
        for (FieldValue value : values) {
            type.fault(value.value()).ifPresent(fault -> {
                throw new IllegalArgumentException("Field " + name + " holds '" + value.value() + "'. " + fault);
            });
        }
    }
}
