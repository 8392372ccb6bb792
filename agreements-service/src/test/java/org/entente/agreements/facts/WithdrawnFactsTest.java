package org.entente.agreements.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.agreements.facts.AcceptedFact.agreement;
import static org.entente.agreements.facts.AcceptedFact.observation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.entente.agreements.releases.Reader;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

/** What becomes of releases when the acceptance behind them is taken back. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "agreements"))
class WithdrawnFactsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID record = UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    FactTopic facts;

    @Inject
    Reader reader;

    @Test
    void aRecordWithoutAReleaseIsInNoListAndGoneButItsPastIsThere() {
        AcceptedFact fact = agreement(record).with("title", word + " charter");
        facts.send(fact);
        String known = reader.awaitReleases("agreements", record, 1).extract().path("recordedAt");

        facts.withdraw(fact);

        awaitGone();
        reader.get("/api/v1/agreements?q=" + word).body("items", hasSize(0));
        reader.get("/api/v1/agreements/" + record)
                .contentType("application/problem+json")
                .body("detail", containsString("was withdrawn"));
        reader.get("/api/v1/agreements/{id}?asOf={time}", record, known)
                .statusCode(200)
                .body("fields.title.value", equalTo(word + " charter"));
        reader.get("/api/v1/agreements/{id}?asOf=2099-01-01T00:00:00Z", record).statusCode(410);
        reader.get("/api/v1/agreements/" + record + "/releases")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].withdrawal.by", equalTo("another-curator"))
                .body("items[0].withdrawal.reason", equalTo("It was only planned."))
                .body("items[0].withdrawal.at", notNullValue());
    }

    @Test
    void whatOtherReleasesSayStays() {
        AcceptedFact wrong = agreement(record).with("status", "signed").with("place", "Wuxi");
        facts.send(agreement(record).with("title", word).with("status", "planned"));
        facts.send(wrong);
        reader.awaitReleases("agreements", record, 2).body("fields.status.value", equalTo("signed"));

        facts.withdraw(wrong);

        await().atMost(PATIENCE).untilAsserted(() -> reader.get("/api/v1/agreements/" + record)
                .statusCode(200)
                .body("fields.status.value", equalTo("planned"))
                .body("fields.place", nullValue()));
        reader.get("/api/v1/agreements?q=" + word).body("items", hasSize(1));
    }

    @Test
    void aFactThatIsAcceptedAgainBringsTheRecordBackUnderItsReference() {
        AcceptedFact fact = agreement(record).with("title", word);
        facts.send(fact);
        String reference =
                reader.awaitReleases("agreements", record, 1).extract().path("reference");
        facts.withdraw(fact);

        facts.send(fact.again());

        reader.awaitReleases("agreements", record, 2)
                .body("reference", equalTo(reference))
                .body("fields.title.value", equalTo(word));
        reader.get("/api/v1/agreements/" + record + "/releases")
                .body("items[0].withdrawal", notNullValue())
                .body("items[1].withdrawal", nullValue());
    }

    @Test
    void aWithdrawalToldTwiceTakesEffectOnce() {
        AcceptedFact fact = agreement(record).with("title", word);
        facts.send(fact);
        facts.withdraw(fact);
        facts.withdraw(fact);

        awaitAllHandled();
        reader.get("/api/v1/agreements/" + record).statusCode(410);
        assertThat(facts.read(Topics.REGISTRY, record.toString())).hasSize(2);
        assertThat(facts.read(Topics.FACTS + Topics.DEAD_LETTERS, fact.id().toString()))
                .isEmpty();
    }

    @Test
    void anAcceptanceThatArrivesAfterItsWithdrawalMakesNoReleaseButALaterOneDoes() {
        AcceptedFact fact = agreement(record).with("title", word);

        facts.withdraw(fact);
        facts.send(fact);

        awaitAllHandled();
        reader.get("/api/v1/agreements/" + record).statusCode(404);

        facts.send(fact.again());
        reader.awaitReleases("agreements", record, 1).body("fields.title.value", equalTo(word));
    }

    @Test
    void aWithdrawnRecordIsAnnouncedWithoutFields() {
        AcceptedFact fact = agreement(record).with("title", word);
        facts.send(fact);
        facts.withdraw(fact);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts.read(Topics.REGISTRY, record.toString()))
                .hasSize(2));
        assertThat(facts.read(Topics.REGISTRY, record.toString()).get(1).value())
                .contains("\"fields\":{}");
    }

    @Test
    void aWithdrawnObservationIsNotTheRegistrys() {
        AcceptedFact fact = observation();

        facts.withdraw(fact);

        awaitAllHandled();
        assertThat(facts.read(Topics.FACTS + Topics.DEAD_LETTERS, fact.id().toString()))
                .isEmpty();
    }

    private void awaitGone() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> reader.get("/api/v1/agreements/" + record).statusCode(410));
    }

    /** Facts are handled in their order, so that when one more has been handled, all before it have. */
    private void awaitAllHandled() {
        UUID last = UUID.randomUUID();
        facts.send(agreement(last).with("title", "Last"));
        reader.awaitReleases("agreements", last, 1);
    }
}
