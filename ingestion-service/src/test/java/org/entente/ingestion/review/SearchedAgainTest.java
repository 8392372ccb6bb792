package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.UNDO;
import static org.entente.ingestion.Curation.address;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.review;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.ingestion.PressRelease;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FoundFact;
import org.entente.ingestion.facts.model.StatedValue;
import org.entente.testing.PlatformServers;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What a newer extractor's findings do to facts and decisions; seen through the API. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SearchedAgainTest {

    private static final String ANOTHER = "Lakeside Summit";

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    FactIntake intake;

    @Inject
    DocumentRepository documents;

    private final String text = unique(PressRelease.MEETING + " The " + ANOTHER + " follows.");

    @Test
    void whatWasRejectedDoesNotComeBack() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, "{\"decision\": \"reject\", \"reason\": \"Told twice.\"}")
                .statusCode(200);

        assertThat(search(document, meeting(meeting, 0))).isZero();
        assertThat(search(document, meeting(meeting, -4))).isZero();

        assertThat(facts(document)).hasSize(1);
        assertThat(facts(document).get(0)).containsEntry("status", "rejected").containsEntry("reason", "Told twice.");
    }

    @Test
    void anAcceptedFactKeepsItsFieldsAndItsRecord() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, """
                {"decision": "accept", "fields": {"title": {"value": "Savanna Forum", "start": 0, "end": 9}}}""").statusCode(200);
        Map<String, Object> accepted = read("curator", address(meeting)).getMap("");

        search(document, meeting(meeting, -4));

        assertThat(facts(document)).hasSize(1);
        assertThat(read("curator", address(meeting)).getMap("fields")).isEqualTo(accepted.get("fields"));
        assertThat(read("curator", address(meeting)).getString("recordId")).isEqualTo(accepted.get("recordId"));
    }

    @Test
    void anUndoneDecisionBringsBackTheFactAsItWasLastFound() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, """
                {"decision": "accept", "fields": {"title": {"value": "Savanna Forum", "start": 0, "end": 9}}}""").statusCode(200);
        search(document, meeting(meeting, -4));

        review(meeting, UNDO).statusCode(200);

        Map<String, Object> undone = read("curator", address(meeting)).getMap("");
        assertThat(title(undone)).containsEntry("value", value(meeting)).containsEntry("start", start(meeting) - 4);
        assertThat(undone).containsEntry("rules", List.of("newer"));
    }

    @Test
    void whatIsNewWaitsAndWhatIsTheSameIsNotDoubled() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, ACCEPT).statusCode(200);

        long waiting = search(document, meeting(meeting, 0), another());

        assertThat(waiting).isEqualTo(1);
        assertThat(facts(document)).extracting(fact -> fact.get("status")).containsExactly("accepted", "pending");
    }

    @Test
    void whatWaitsIsReadAnewAndWhatIsNoLongerFoundLeavesTheQueueWithItsHistory() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        review(meeting, ACCEPT).statusCode(200);
        review(meeting, UNDO).statusCode(200);

        search(document, meeting(meeting, -4));
        assertThat(read("curator", address(meeting)).getInt("fields.title.start"))
                .isEqualTo(start(meeting) - 4);

        search(document, another());
        assertThat(read("curator", address(meeting)).getString("status")).isEqualTo("superseded");
        assertThat(read("curator", address(meeting) + "/history").getList("items"))
                .hasSize(2);
        assertThat(facts(document)).extracting(fact -> fact.get("id")).doesNotContain(meeting.get("id"));
        review(meeting, ACCEPT).statusCode(409);

        search(document, meeting(meeting, 0), another());
        review(meeting, ACCEPT).statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void aDecisionOnAReadingThatIsGoneIsRefused() throws Throwable {
        String document = submit(text);
        Map<String, Object> meeting = fact(document, "meeting");
        String etag = as("curator").get(address(meeting)).header("ETag");

        search(document, meeting(meeting, -4));

        as("curator")
                .contentType("application/json")
                .header("If-Match", etag)
                .body(ACCEPT)
                .post(address(meeting) + "/review")
                .then()
                .statusCode(412);
    }

    private long search(String document, FoundFact... found) throws Throwable {
        processed(document);
        UUID id = UUID.fromString(document.substring(document.lastIndexOf('/') + 1));
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(session -> documents
                .lock(session, id)
                .map(Optional::orElseThrow)
                .chain(locked -> intake.store(session, locked, List.of(found)))));
    }

    /** The meeting, its title's span begun some characters away. */
    private static FoundFact meeting(Map<String, Object> meeting, int shift) {
        int start = start(meeting) + shift;
        StatedValue title = new StatedValue(value(meeting), start, start(meeting) + 3);
        return new FoundFact(FactKind.MEETING, new FactFields(Map.of("title", List.of(title))), 0.7, List.of("newer"));
    }

    private FoundFact another() {
        int start = new PlainText(text).value().indexOf(ANOTHER);
        StatedValue title = new StatedValue(ANOTHER, start, start + ANOTHER.length());
        return new FoundFact(FactKind.MEETING, new FactFields(Map.of("title", List.of(title))), 0.7, List.of("newer"));
    }

    private static int start(Map<String, Object> fact) {
        return (int) title(fact).get("start");
    }

    private static String value(Map<String, Object> fact) {
        return (String) title(fact).get("value");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> title(Map<String, Object> fact) {
        return ((Map<String, Map<String, Object>>) fact.get("fields")).get("title");
    }

    private static List<Map<String, Object>> facts(String document) {
        return read("curator", document + "/facts").getList("items");
    }
}
