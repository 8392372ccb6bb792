package org.entente.ingestion.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.UNDO;
import static org.entente.ingestion.Curation.address;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.review;
import static org.entente.ingestion.Curation.signed;
import static org.entente.ingestion.Curation.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

/** Which record a fact may belong to, and what says the same. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SuggestionTest {

    private static final String STORY = """
             Heavy rain had kept half of the guests at the airport, and the band played the anthems twice because nobody had \
            told it that the first pair of pens was dry. Fishermen watched from the harbour wall while the radio cars were pushed \
            out of the mud.
            """;

    @Test
    void aFactIsSuggestedTheRecordOfOneThatIsLikeItWithTheReasons() {
        String title = title();
        Map<String, Object> first = fact(submit(signed(title, "3 May 1984")), "agreement");
        String record = review(first, ACCEPT).extract().path("recordId");
        Map<String, Object> alike = fact(submit(signed(title + "s", "3 May 1984")), "agreement");

        JsonPath suggestions = suggestions(alike);

        assertThat(suggestions.getString("items[0].recordId")).isEqualTo(record);
        assertThat(suggestions.getDouble("items[0].score")).isBetween(0.7, 1.0);
        assertThat(suggestions.getString("items[0].title")).isEqualTo(title);
        assertThat(suggestions.getString("items[0].date")).isEqualTo("1984-05-03");
        assertThat(suggestions.getLong("items[0].sources")).isEqualTo(1);
        assertThat(suggestions.<String>getList("items[0].why.reason"))
                .containsExactly("similar_title", "same_date", "same_parties");
        assertThat(suggestions.<String>getList("items[0].why.detail"))
                .containsExactly(title, "1984-05-03", "ghana, kenya");
        assertThat(read("curator", address(alike)).getString("suggestion.recordId"))
                .isEqualTo(record);
        String queue = "/api/v1/facts?document=" + alike.get("documentId");
        assertThat(read("curator", queue).getString("items[0].suggestion.recordId"))
                .isEqualTo(record);
    }

    @Test
    void aFactThatSaysTheSameIsOfferedAsAFurtherSource() {
        String title = title();
        Map<String, Object> first = fact(submit(signed(title, "4 May 1984")), "agreement");
        String record = review(first, ACCEPT).extract().path("recordId");
        Map<String, Object> second = fact(submit(unique(signed(title.toUpperCase(), "4 May 1984"))), "agreement");

        JsonPath shown = read("curator", address(second));

        assertThat(shown.getString("sameAs.factId")).isEqualTo(first.get("id"));
        assertThat(shown.getString("sameAs.recordId")).isEqualTo(record);
        assertThat(shown.getLong("sameAs.sources")).isEqualTo(1);
        assertThat(suggestions(second).getDouble("items[0].score")).isEqualTo(1.0);

        review(second, "{\"decision\": \"accept\", \"recordId\": \"%s\"}".formatted(record))
                .statusCode(200);
        Map<String, Object> third = fact(submit(unique(signed(title, "4 May 1984"))), "agreement");
        assertThat(read("curator", address(third)).getLong("sameAs.sources")).isEqualTo(2);
    }

    @Test
    void aCopyOfAStoryIsNoFurtherSource() {
        String title = title();
        String story = signed(title, "8 May 1984") + STORY;
        String record = review(fact(submit(unique(story)), "agreement"), ACCEPT)
                .extract()
                .path("recordId");
        review(
                        fact(submit(unique(story)), "agreement"),
                        "{\"decision\": \"accept\", \"recordId\": \"%s\"}".formatted(record))
                .statusCode(200);

        Map<String, Object> third = fact(submit(signed(title, "8 May 1984")), "agreement");

        assertThat(read("curator", address(third)).getLong("sameAs.sources")).isEqualTo(1);
    }

    @Test
    void aNumberThatIsReportedAgainIsShownBesideTheFirst() {
        String text = "Between January and March 1984, the members of " + title() + " downloaded 8,213 items.";
        Map<String, Object> first = fact(submit(text), "observation");
        review(first, ACCEPT).statusCode(200);

        Map<String, Object> second = fact(submit(unique(text)), "observation");

        JsonPath shown = read("curator", address(second));
        assertThat(shown.getString("sameAs.factId")).isEqualTo(first.get("id"));
        assertThat(shown.getString("sameAs.recordId")).isNull();
        assertThat(shown.getLong("sameAs.sources")).isEqualTo(1);
        assertThat(suggestions(second).getList("items")).isEmpty();
    }

    @Test
    void whatIsNotAcceptedIsNotSuggested() {
        String title = title();
        Map<String, Object> first = fact(submit(signed(title, "5 May 1984")), "agreement");
        review(first, ACCEPT).statusCode(200);
        review(first, UNDO).statusCode(200);

        Map<String, Object> second = fact(submit(unique(signed(title, "5 May 1984"))), "agreement");

        assertThat(suggestions(second).getList("items")).isEmpty();
        assertThat(read("curator", address(second)).getMap("sameAs")).isNull();
    }

    @Test
    void anUnlikeRecordOfTheSameDayIsNotSuggested() {
        Map<String, Object> first = fact(submit(signed(title(), "6 May 1984")), "agreement");
        String record = review(first, ACCEPT).extract().path("recordId");

        Map<String, Object> other =
                fact(submit("Chad and Niger signed the Zuzuzu Treaty in Niamey on 6 May 1984."), "agreement");

        assertThat(suggestions(other).<String>getList("items.recordId")).doesNotContain(record);
    }

    @Test
    void onlyCuratorsAreToldOfOtherFacts() {
        String title = title();
        review(fact(submit(signed(title, "7 May 1984")), "agreement"), ACCEPT).statusCode(200);
        Map<String, Object> second = fact(submit(unique(signed(title, "7 May 1984"))), "agreement");

        as("contributor").get(address(second) + "/suggestions").then().statusCode(403);
        assertThat(read("contributor", address(second)).getMap("")).doesNotContainKeys("sameAs", "suggestion");
        as("curator")
                .get("/api/v1/facts/" + UUID.randomUUID() + "/suggestions")
                .then()
                .statusCode(404);
    }

    private static JsonPath suggestions(Map<String, Object> fact) {
        return read("curator", address(fact) + "/suggestions");
    }
}
