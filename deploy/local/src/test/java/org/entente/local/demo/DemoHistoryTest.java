package org.entente.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.local.demo.history.Action;
import org.entente.local.demo.history.ExchangeEvent;
import org.entente.local.demo.history.History;
import org.entente.local.demo.history.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {

    private final DemoFiles files = new DemoFiles(new ObjectMapper());
    private List<Member> members;
    private List<ExchangeEvent> events;

    @BeforeEach
    void makeTheHistory() throws IOException {
        members = files.members();
        events = new History(members, files.vocabulary()).events();
    }

    @Test
    void thirtyOneBroadcastersOfThirtyCountriesAreMembers() {
        assertThat(members).hasSize(31).extracting(Member::organisation).doesNotHaveDuplicates();
        assertThat(members).extracting(Member::country).contains("KE", "TZ");
        assertThat(members.stream().map(Member::country).distinct()).hasSize(30);
        assertThat(members).extracting(Member::organisation).contains("kbc-ke", "tbc-tz");
    }

    @Test
    void theTotalsAreExactlyThoseThatTheReportClaims() {
        assertThat(of(Action.PUSHED)).hasSize(25_354);
        assertThat(of(Action.DOWNLOADED)).hasSize(38_680);
        assertThat(of(Action.UPLOADED)).hasSize(1_749);
        assertThat(of(Action.UPLOADED).map(ExchangeEvent::member).distinct()).hasSize(14);
    }

    @Test
    void everyMemberIsActiveAndNoneBeforeItJoined() {
        Map<String, LocalDate> joined =
                members.stream().collect(Collectors.toMap(Member::organisation, Member::joinedOn));

        assertThat(of(Action.DOWNLOADED).map(ExchangeEvent::member).collect(Collectors.toSet()))
                .isEqualTo(joined.keySet());
        assertThat(events).allSatisfy(event -> assertThat(day(event)).isAfterOrEqualTo(joined.get(event.member())));
    }

    @Test
    void everyEventHappensFromJuly2017ToOctober2018() {
        assertThat(events).extracting(ExchangeEvent::time).isSorted().allSatisfy(time -> assertThat(time)
                .isBetween(Instant.parse("2017-07-01T00:00:00Z"), Instant.parse("2018-10-31T23:59:59Z")));
    }

    @Test
    void itemsArePushedAfterTheirUploadAndBeforeTheirDownload() {
        Map<String, Instant> pushed = firstTimes(Action.PUSHED);
        Map<String, Instant> uploaded = firstTimes(Action.UPLOADED);

        assertThat(of(Action.DOWNLOADED)).allSatisfy(download -> assertThat(download.time())
                .isAfter(pushed.get(download.item().id())));
        assertThat(uploaded)
                .allSatisfy((item, time) -> assertThat(pushed.get(item)).isAfter(time));
    }

    @Test
    void someItemsAreTakenTwiceByTheSameMemberOnOneDay() {
        for (Action action : Action.values()) {
            assertThat(of(action).map(DemoHistoryTest::distinctUse).distinct().count())
                    .isLessThan(of(action).count())
                    .isGreaterThan(of(action).count() * 9 / 10);
        }
    }

    @Test
    void everyEventHasAnIdOfItsOwn() {
        Set<String> ids = events.stream().map(ExchangeEvent::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(events).contains("alu-p-000001", "alu-d-038680", "alu-u-001749");
    }

    @Test
    void theHistoryIsTheSameInEveryRun() {
        assertThat(fingerprint()).isEqualTo("ccf8140537352506b91ab3437dc89947b2a549bc515f78efbd3bdd0e128bc13d");
    }

    private Stream<ExchangeEvent> of(Action action) {
        return events.stream().filter(event -> event.action() == action);
    }

    private Map<String, Instant> firstTimes(Action action) {
        Map<String, Instant> times = new HashMap<>();
        of(action).forEach(event -> times.putIfAbsent(event.item().id(), event.time()));
        return times;
    }

    private static LocalDate day(ExchangeEvent event) {
        return LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
    }

    private static String distinctUse(ExchangeEvent event) {
        return String.join("/", event.member(), event.item().id(), day(event).toString());
    }

    private static String line(ExchangeEvent event) {
        return Stream.of(
                        event.id(),
                        event.member(),
                        event.time(),
                        event.item().id(),
                        event.item().mediaType(),
                        event.item().title(),
                        event.item().bytes())
                .map(Object::toString)
                .collect(Collectors.joining(";", "", "\n"));
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            events.forEach(event -> digest.update(line(event).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
