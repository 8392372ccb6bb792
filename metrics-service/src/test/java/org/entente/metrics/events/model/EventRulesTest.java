package org.entente.metrics.events.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entente.identity.OrganisationAlias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRulesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2018-07-01T12:00:00Z"), ZoneOffset.UTC);

    private static final EventWindow WINDOW = new EventWindow(Duration.ofDays(365), Duration.ofDays(1));

    private final EventRules rules = new EventRules(NOW, WINDOW);

    @Test
    void aGoodEventIsReadWithItsTimeInUtc() {
        RawEvent raw = new RawEvent(
                "1.0",
                "e-1",
                "urn:kbc",
                "org.entente.item.uploaded.v1",
                "item-1",
                "2018-07-01T12:30:00.5+03:00",
                "kbc-ke",
                "Video/MP4",
                "Harvest",
                12L);

        ExchangeEvent event = rules.check("alu", raw);

        assertThat(event)
                .isEqualTo(new ExchangeEvent(
                        "alu",
                        "urn:kbc",
                        "e-1",
                        Instant.parse("2018-07-01T09:30:00.5Z"),
                        Action.UPLOADED,
                        new OrganisationAlias("kbc-ke"),
                        "item-1",
                        "video/mp4",
                        "Harvest",
                        12L));
    }

    @ParameterizedTest
    @CsvSource({
        "specVersion, 0.3,                           /specversion",
        "specVersion, ,                              /specversion",
        "id,          ,                              /id",
        "id,          ' ',                           /id",
        "source,      ,                              /source",
        "source,      'not a uri',                   /source",
        "type,        ,                              /type",
        "type,        org.entente.item.eaten.v1,     /type",
        "subject,     ,                              /subject",
        "time,        ,                              /time",
        "time,        yesterday,                     /time",
        "time,        2018-06-31T00:00:00Z,          /time",
        "time,        2018-06-30T10:00Z,             /time",
        "time,        2018-06-30T10:00:00,           /time",
        "time,        2018-06-30T25:00:00Z,          /time",
        "time,        2018-06-30T10:00:00+24:00,     /time",
        "time,        2018-06-30T10:00:00.Z,         /time",
        "time,        +2018-06-30T10:00:00Z,         /time",
        "time,        1900-01-01T00:00:00Z,          /time",
        "time,        2017-07-01T11:59:59Z,          /time",
        "time,        3000-01-01T00:00:00Z,          /time",
        "time,        2018-07-02T12:00:01Z,          /time",
        "member,      ,                              /data/member",
        "member,      KBC Kenya,                     /data/member",
        "mediaType,   'video; codecs=1',             /data/mediaType"
    })
    void anEventThatBreaksARuleIsRefusedWhereItBreaksIt(String field, String value, String pointer) {
        RawEvent raw = RawEvents.goodWith(field, value);

        InvalidEvent fault = catchThrowableOfType(InvalidEvent.class, () -> rules.check("alu", raw));

        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.detail()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "subject", "title"})
    void textThatIsFarTooLongIsRefused(String field) {
        RawEvent raw = RawEvents.goodWith(field, "x".repeat(10_000));

        InvalidEvent fault = catchThrowableOfType(InvalidEvent.class, () -> rules.check("alu", raw));

        assertThat(fault.detail()).contains("longer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\uD800b"})
    void textThatNoDatabaseOrProtocolCarriesIsRefused(String text) {
        InvalidEvent fault =
                catchThrowableOfType(InvalidEvent.class, () -> rules.check("alu", RawEvents.goodWith("id", text)));

        assertThat(fault.pointer()).isEqualTo("/id");
    }

    @Test
    void aNegativeSizeIsRefused() {
        InvalidEvent fault =
                catchThrowableOfType(InvalidEvent.class, () -> rules.check("alu", RawEvents.goodWithBytes(-1L)));

        assertThat(fault.pointer()).isEqualTo("/data/bytes");
    }

    @Test
    void timeUpToADayAheadIsTheSendersClockAndIsTaken() {
        ExchangeEvent event = rules.check("alu", RawEvents.goodWith("time", "2018-07-02T12:00:00Z"));

        assertThat(event.time()).isEqualTo("2018-07-02T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-30T10:00:00Z,               2018-06-30T10:00:00Z",
        "2018-06-30t10:00:00z,               2018-06-30T10:00:00Z",
        "2018-06-30T10:00:00.123456789+05:30,2018-06-30T04:30:00.123456Z",
        "2018-06-30T23:30:00.1-01:00,        2018-07-01T00:30:00.100Z",
        "2018-02-28T00:00:00-00:00,          2018-02-28T00:00:00Z"
    })
    void aTimeIsReadInEveryFormThatRfc3339Allows(String text, String moment) {
        assertThat(rules.check("alu", RawEvents.goodWith("time", text)).time()).isEqualTo(moment);
    }

    @Test
    void anEventFromTheEdgeOfTheRetentionIsTakenAndALittleOlderOneIfItWasAcknowledgedBefore() {
        RawEvent edge = RawEvents.goodWith("time", "2017-07-01T12:00:00Z");
        RawEvent older = RawEvents.goodWith("time", "2017-06-30T12:00:00Z");
        EventRules ofAcknowledged = new EventRules(NOW, WINDOW.extendedBy(Duration.ofDays(2)));

        assertThat(rules.check("alu", edge).time()).isEqualTo("2017-07-01T12:00:00Z");
        assertThat(ofAcknowledged.check("alu", older).time()).isEqualTo("2017-06-30T12:00:00Z");
        assertThat(catchThrowableOfType(InvalidEvent.class, () -> rules.check("alu", older))
                        .detail())
                .contains("365 days");
    }
}
