package org.entente.metrics.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private final JsonFactory json = new JsonFactory();

    @Test
    void whatAnEventLeavesOutIsAbsent() throws IOException {
        RawEvent event = read("""
            {"id": "e-1", "datacontenttype": "application/json; charset=utf-8", "data": {"member": "kbc-ke", "bytes": 7}}
            """);

        assertThat(event).isEqualTo(new RawEvent(null, "e-1", null, null, null, null, "kbc-ke", null, null, 7L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7                                                   | ~~",
                "{\"id\": 7, \"data\": {}}                           | /id",
                "{\"id\": \"e-1\"}                                   | /data",
                "{\"data\": [1]}                                     | /data",
                "{\"data\": {\"member\": true}}                      | /data/member",
                "{\"data\": {\"bytes\": \"7\"}}                      | /data/bytes",
                "{\"data\": {\"bytes\": 7.5}}                        | /data/bytes",
                "{\"data\": {\"bytes\": 99999999999999999999}}       | /data/bytes",
                "{\"datacontenttype\": \"text/xml\", \"data\": {}}   | /datacontenttype"
            })
    void theWrongTypeIsRefusedWhereItStands(String event, String pointer) {
        InvalidEvent fault = catchThrowableOfType(InvalidEvent.class, () -> read(event));

        assertThat(fault.pointer()).isEqualTo(pointer);
    }

    @Test
    void whatNobodyKnowsIsPassedOverAndTheNextEventIsReadWhateverIsWrongWithThisOne() throws IOException {
        try (JsonParser parser = json.createParser("""
            [{"id": {"a": [1, {"b": 2}]}, "extra": [[{}], 1], "data": {"member": [], "more": {"c": {}}}, "time": 5},
             {"data": {"member": "kbc-ke"}}]
            """)) {
            parser.nextToken();
            parser.nextToken();
            InvalidEvent fault = catchThrowableOfType(InvalidEvent.class, () -> EventReader.readStructured(parser));
            parser.nextToken();

            assertThat(fault.pointer()).isEqualTo("/id");
            assertThat(EventReader.readStructured(parser).member()).isEqualTo("kbc-ke");
        }
    }

    private RawEvent read(String event) throws IOException {
        try (JsonParser parser = json.createParser(event)) {
            parser.nextToken();
            return EventReader.readStructured(parser);
        }
    }
}
