package org.entente.metrics.series;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes points field by field, since an answer may have a hundred thousand, and by reflection each would take twice as long. */
final class PointWriter extends StdSerializer<SeriesAnswer.Point> {

    private static final long serialVersionUID = 1;

    private static final SerializableString PERIOD = new SerializedString("period");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString RULES_VERSIONS = new SerializedString("rulesVersions");

    PointWriter() {
        super(SeriesAnswer.Point.class);
    }

    @Override
    public void serialize(SeriesAnswer.Point point, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartObject();
        json.writeFieldName(PERIOD);
        json.writeString(point.period());
        json.writeFieldName(VALUE);
        json.writeNumber(point.value());
        if (point.rulesVersions() != null) {
            json.writeFieldName(RULES_VERSIONS);
            others.defaultSerializeValue(point.rulesVersions(), json);
        }
        json.writeEndObject();
    }
}
