package org.entente.metrics.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads exchange events from the two forms in which CloudEvents travel, token by token and without a tree in between; what has the
 * wrong JSON type is refused here. An event is always read to its end, so that the next one can be read whatever is wrong with it.
 */
public final class EventReader {

    private @Nullable String specVersion;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String type;
    private @Nullable String subject;
    private @Nullable String time;
    private @Nullable String member;
    private @Nullable String mediaType;
    private @Nullable String title;
    private @Nullable Long bytes;
    private boolean hasData;
    private @Nullable InvalidEvent firstFault;

    private EventReader() {}

    /**
     * Reads an event whose attributes and data stand in one JSON object (structured mode, and the elements of a batch).
     *
     * @param json stands at the event's first token; afterwards at its last
     * @throws InvalidEvent if it is none
     * @throws IOException if it is not JSON
     */
    public static RawEvent readStructured(JsonParser json) throws IOException {
        EventReader reader = new EventReader();
        reader.readEvent(json);
        return reader.event();
    }

    /**
     * Reads an event whose attributes stand apart from its data (binary mode).
     *
     * @param attributes gives an attribute by name, null if it is absent
     * @param json stands at the first token of the data; afterwards at its last
     * @throws InvalidEvent if it is none
     * @throws IOException if the data is not JSON
     */
    public static RawEvent readBinary(Function<String, @Nullable String> attributes, JsonParser json)
            throws IOException {
        EventReader reader = new EventReader();
        reader.specVersion = attributes.apply("specversion");
        reader.id = attributes.apply("id");
        reader.source = attributes.apply("source");
        reader.type = attributes.apply("type");
        reader.subject = attributes.apply("subject");
        reader.time = attributes.apply("time");
        reader.requireJson(attributes.apply("datacontenttype"));
        reader.readData(json);
        return reader.event();
    }

    private RawEvent event() {
        if (!hasData) {
            fail("/data", "This must be a JSON object that names the member.");
        }
        if (firstFault != null) {
            throw firstFault;
        }
        return new RawEvent(specVersion, id, source, type, subject, time, member, mediaType, title, bytes);
    }

    private void readEvent(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            fail("", "An event is a JSON object.");
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readAttribute(name, json);
        }
    }

    private void readAttribute(String name, JsonParser json) throws IOException {
        switch (name) {
            case "specversion" -> specVersion = text(json, "/specversion");
            case "id" -> id = text(json, "/id");
            case "source" -> source = text(json, "/source");
            case "type" -> type = text(json, "/type");
            case "subject" -> subject = text(json, "/subject");
            case "time" -> time = text(json, "/time");
            case "datacontenttype" -> requireJson(text(json, "/datacontenttype"));
            case "data" -> readData(json);
            default -> json.skipChildren();
        }
    }

    private void readData(JsonParser json) throws IOException {
        hasData = json.currentToken() == JsonToken.START_OBJECT;
        if (!hasData) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readField(name, json);
        }
    }

    private void readField(String name, JsonParser json) throws IOException {
        switch (name) {
            case "member" -> member = text(json, "/data/member");
            case "mediaType" -> mediaType = text(json, "/data/mediaType");
            case "title" -> title = text(json, "/data/title");
            case "bytes" -> bytes = number(json, "/data/bytes");
            default -> json.skipChildren();
        }
    }

    private void requireJson(@Nullable String contentType) {
        if (contentType != null && !isJson(contentType)) {
            fail("/datacontenttype", "The data must be JSON.");
        }
    }

    private static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        String canonical = type.strip().toLowerCase(Locale.ROOT);
        return canonical.equals("application/json")
                || (canonical.startsWith("application/") && canonical.endsWith("+json"));
    }

    private @Nullable String text(JsonParser json, String pointer) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            json.skipChildren();
            fail(pointer, "This must be a string.");
        }
        return null;
    }

    private @Nullable Long number(JsonParser json, String pointer) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean isWhole = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
        if (isWhole && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return json.getLongValue();
        }
        json.skipChildren();
        fail(pointer, "This must be a whole number.");
        return null;
    }

    private void fail(String pointer, String detail) {
        if (firstFault == null) {
            firstFault = new InvalidEvent(pointer, detail);
        }
    }
}
