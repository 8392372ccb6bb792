package org.entente.metrics.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.entente.contracts.ItemEvent;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.events.model.ExchangeEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final EventRecords records = new EventRecords(json);

    @Test
    void theDataOfARecordIsThatOfTheContract() throws IOException {
        assertThat(written("audio", "Ngoma \"ya\" Mombasa – é", Long.MAX_VALUE))
                .isEqualTo(new ItemEvent("kbc-ke", "audio", "Ngoma \"ya\" Mombasa – é", Long.MAX_VALUE));
    }

    @Test
    void whatAnEventLeavesOutIsAbsentFromItsRecord() throws IOException {
        assertThat(written(null, null, null)).isEqualTo(new ItemEvent("kbc-ke", null, null, null));
        assertThat(records.of(event(null, null, null)).value()).asString().isEqualTo("{\"member\":\"kbc-ke\"}");
    }

    private ItemEvent written(@Nullable String mediaType, @Nullable String title, @Nullable Long bytes)
            throws IOException {
        return json.readValue(records.of(event(mediaType, title, bytes)).value(), ItemEvent.class);
    }

    private static ExchangeEvent event(@Nullable String mediaType, @Nullable String title, @Nullable Long bytes) {
        return new ExchangeEvent(
                "alu",
                "urn:example:desk",
                "e-1",
                Instant.parse("2018-07-01T09:30:00Z"),
                Action.UPLOADED,
                new OrganisationAlias("kbc-ke"),
                "item-1",
                mediaType,
                title,
                bytes);
    }
}
