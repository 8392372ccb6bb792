package org.entente.agreements.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.agreements.facts.AcceptedFact.agreement;
import static org.entente.agreements.facts.AcceptedFact.commitment;
import static org.entente.agreements.facts.AcceptedFact.meeting;
import static org.entente.agreements.facts.AcceptedFact.observation;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.agreements.releases.Reader;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

/** What becomes of accepted facts: put on the real topic, seen through the API. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "agreements"))
class AcceptedFactsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID record = UUID.randomUUID();

    @Inject
    FactTopic facts;

    @Inject
    Reader reader;

    @Test
    void anAcceptedAgreementCanBeReadWithTheWordsBehindEachField() {
        AcceptedFact fact = agreement(record)
                .with("title", "Wuxi Consensus")
                .with("type", "consensus")
                .with("date", "2019-10-28")
                .with("parties", "Russia", "China");

        facts.send(fact);

        reader.awaitReleases("agreements", record, 1)
                .body("kind", equalTo("agreement"))
                .body("reference", matchesPattern("CHN-RUS_2019_wuxi-consensus(-\\d+)?"))
                .body("fields.title.value", equalTo("Wuxi Consensus"))
                .body("fields.title.provenance.quote", equalTo("Wuxi Consensus"))
                .body("fields.title.provenance.start", equalTo(100))
                .body("fields.title.provenance.end", equalTo(114))
                .body("fields.title.provenance.document.title", equalTo("Forum opens"))
                .body("fields.title.provenance.document.url", equalTo("https://news.example/forum"))
                .body("fields.title.provenance.document.publisher", equalTo("Example News"))
                .body("fields.title.provenance.document.publishedOn", equalTo("2019-10-29"))
                .body("fields.title.provenance.acceptedBy", equalTo("curator"))
                .body("fields.title.provenance.acceptedAt", equalTo(AcceptedFact.ACCEPTED_AT.toString()))
                .body("fields.parties.value", equalTo(List.of("Russia", "China")))
                .body("fields.place", nullValue());
    }

    @Test
    void numbersAreNumbers() {
        facts.send(meeting(record).with("title", "Exchange meeting").with("attendance", "150"));

        reader.awaitReleases("meetings", record, 1).body("fields.attendance.value", equalTo(150));
    }

    @Test
    void aCommitmentIsNamedByItsDebtorYearAndWords() {
        String word = unique();
        facts.send(commitment(record)
                .with("text", "Each member will upload one item a day " + word)
                .with("parties", "each member")
                .with("target", "1.5")
                .with("due", "2017"));

        reader.awaitReleases("commitments", record, 1)
                .body("reference", equalTo("each-member_2017_each-member-will-upload-one-item-a-day-" + word))
                .body("fields.target.value", equalTo(1.5f));
    }

    @Test
    void theSameEventTwiceMakesOneRelease() {
        AcceptedFact fact = agreement(record).with("title", "Told twice");
        String eventId = UUID.randomUUID().toString();

        facts.send(eventId, fact);
        facts.send(eventId, fact);
        facts.send(UUID.randomUUID().toString(), fact);

        awaitAllHandled();
        reader.get("/api/v1/agreements/" + record + "/releases")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fact", equalTo(fact.id().toString()))
                .body("items[0].number", equalTo(1));
    }

    @Test
    void aLaterFactOfTheSameRecordIsMergedIntoIt() {
        facts.send(agreement(record)
                .with("title", "Charter")
                .with("status", "planned")
                .with("parties", "Kenya"));
        facts.send(agreement(record).with("status", "signed").with("parties", "KENYA", "Uganda"));

        reader.awaitReleases("agreements", record, 2)
                .body("fields.title.value", equalTo("Charter"))
                .body("fields.status.value", equalTo("signed"))
                .body("fields.parties.value", equalTo(List.of("Kenya", "Uganda")));
        reader.get("/api/v1/agreements/" + record + "/releases")
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items[0].patch.find { it.field == 'status' }.value", equalTo("planned"));
    }

    @Test
    void twoRecordsThatWouldHaveOneReferenceAreToldApart() {
        String title = "Memorandum " + unique();
        UUID other = UUID.randomUUID();

        facts.send(agreement(record).with("title", title).with("date", "2018"));
        facts.send(agreement(other).with("title", title).with("date", "2018"));

        String first = reader.awaitReleases("agreements", record, 1).extract().path("reference");
        reader.awaitReleases("agreements", other, 1).body("reference", equalTo(first + "-2"));
        reader.get("/api/v1/agreements/" + first + "-2").body("id", equalTo(other.toString()));
    }

    @Test
    void everyChangeIsAnnounced() {
        facts.send(meeting(record).with("title", "Council").with("date", "2017-07"));
        facts.send(meeting(record).with("attendance", "150"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(announcements()).hasSize(2));
        ConsumerRecord<String, String> last = announcements().get(1);
        assertThat(last.key()).isEqualTo(record.toString());
        assertThat(header(last, "ce_type")).isEqualTo("org.entente.meeting.changed.v1");
        assertThat(last.value())
                .contains("\"releases\":2")
                .contains("\"attendance\":[\"150\"]")
                .contains("\"title\":[\"Council\"]");
    }

    @Test
    void aFactThatCanBeNoReleaseGoesToTheDeadLettersWithTheReason() {
        AcceptedFact manyPeople = meeting(record).with("title", "Crowd").with("attendance", "many");
        AcceptedFact someDay = agreement(record).with("title", "Soon").with("date", "next Friday");
        AcceptedFact nothing = agreement(record);
        UUID malformed = UUID.randomUUID();

        facts.send(manyPeople);
        facts.send(someDay);
        facts.send(nothing);
        facts.send(malformed.toString(), "{\"factId\": \"" + malformed + "\", \"kind\": 7}");

        awaitAllHandled();
        assertThat(reason(manyPeople.id())).contains("attendance").contains("'many'");
        assertThat(reason(someDay.id())).contains("date").contains("'next Friday'");
        assertThat(reason(nothing.id())).contains("changes at least one field");
        assertThat(reason(malformed)).contains("org.entente.fact.accepted.v1");
        reader.get("/api/v1/agreements/" + record).statusCode(404);
        reader.get("/api/v1/meetings/" + record).statusCode(404);
    }

    @Test
    void aRecordNeverChangesItsKind() {
        facts.send(agreement(record).with("title", "Charter"));
        AcceptedFact fact = meeting(record).with("title", "Signing of the charter");

        facts.send(fact);

        awaitAllHandled();
        assertThat(reason(fact.id())).contains("is of kind agreement, not meeting");
        reader.get("/api/v1/agreements/" + record).body("releases", equalTo(1));
    }

    @Test
    void anObservationIsNotTheRegistrys() {
        AcceptedFact fact = observation().with("measure", "items_downloaded").with("value", "38680");

        facts.send(fact);

        awaitAllHandled();
        assertThat(facts.read(Topics.FACTS + Topics.DEAD_LETTERS, fact.id().toString()))
                .isEmpty();
    }

    /** Facts are handled in their order, so that when one more has been handled, all before it have. */
    private void awaitAllHandled() {
        UUID last = UUID.randomUUID();
        facts.send(agreement(last).with("title", "Last"));
        reader.awaitReleases("agreements", last, 1);
    }

    private List<ConsumerRecord<String, String>> announcements() {
        return facts.read(Topics.REGISTRY, record.toString());
    }

    private String reason(UUID fact) {
        List<ConsumerRecord<String, String>> letters =
                facts.read(Topics.FACTS + Topics.DEAD_LETTERS, "\"" + fact + "\"");
        assertThat(letters).hasSize(1);
        return header(letters.get(0), "dead-letter-reason");
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
