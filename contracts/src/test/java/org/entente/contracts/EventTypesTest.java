package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps each event type's record, schema and example in step. */
class EventTypesTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<EventType<?>> types() {
        return EventTypes.all();
    }

    @Test
    void noTwoTypesShareAName() {
        assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleFitsTheSchema(EventType<?> type) throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read("schemas", type));
        assertThat(schema.validate(read("examples", type), context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleSurvivesTheRecordUnchanged(EventType<?> type) throws IOException {
        JsonNode example = read("examples", type);
        Object payload = json.treeToValue(example, type.payload());
        assertThat(json.readTree(json.writeValueAsBytes(payload))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaNamesEachPartOfTheRecordAndWhichMayBeAbsent(EventType<?> type) throws IOException {
        JsonNode schema = read("schemas", type);
        assertThat(names(schema.get("properties").fieldNames())).isEqualTo(components(type, false));
        assertThat(texts(schema.get("required"))).isEqualTo(components(type, true));
    }

    private static Set<String> components(EventType<?> type, boolean requiredOnly) {
        return components(type)
                .filter(part -> !requiredOnly || !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<RecordComponent> components(EventType<?> type) {
        return Arrays.stream(type.payload().getRecordComponents());
    }

    private static Set<String> names(Iterator<String> names) {
        Set<String> all = new HashSet<>();
        names.forEachRemaining(all::add);
        return all;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> all = new HashSet<>();
        array.forEach(element -> all.add(element.asText()));
        return all;
    }

    private JsonNode read(String folder, EventType<?> type) throws IOException {
        try (InputStream file = EventType.class.getResourceAsStream(folder + "/" + type.shortName() + ".json")) {
            assertThat(file).as("%s of %s", folder, type.name()).isNotNull();
            return json.readTree(file);
        }
    }
}
