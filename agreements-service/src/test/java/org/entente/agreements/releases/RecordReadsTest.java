package org.entente.agreements.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreements.facts.AcceptedFact.agreement;
import static org.entente.agreements.facts.AcceptedFact.meeting;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.agreements.facts.FactTopic;
import org.junit.jupiter.api.Test;

/** What the API answers about records: lists, single records and their past. */
@QuarkusTest
class RecordReadsTest {

    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    private final UUID record = UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    FactTopic facts;

    @Inject
    Reader reader;

    @Test
    void aListGoesFromTheNewestDateDownOverAllItsPages() {
        for (String date : List.of("2016", "2019-11-15", "2017-07/2018-10", "2019-11-14", "2018")) {
            facts.send(agreement(UUID.randomUUID())
                    .with("title", word + " " + date)
                    .with("date", date));
        }
        facts.send(agreement(record).with("title", word + " undated"));
        reader.awaitReleases("agreements", record, 1);

        List<String> titles = titlesOfAllPages("/api/v1/agreements?limit=2&q=" + word.toUpperCase());

        assertThat(titles)
                .containsExactly(
                        word + " 2019-11-15",
                        word + " 2019-11-14",
                        word + " 2018",
                        word + " 2017-07/2018-10",
                        word + " 2016",
                        word + " undated");
    }

    @Test
    void aListCanGoFromTheLastChangeDown() {
        UUID first = UUID.randomUUID();
        facts.send(meeting(first).with("title", word + " a").with("date", "2015"));
        facts.send(meeting(record).with("title", word + " b").with("date", "2019"));
        facts.send(meeting(first).with("place", "Wuxi"));
        reader.awaitReleases("meetings", first, 2);

        assertThat(titlesOfAllPages("/api/v1/meetings?sort=changed&limit=1&q=" + word))
                .containsExactly(word + " a", word + " b");
    }

    @Test
    void aListIsNarrowedByDatesTypeAndStatus() {
        facts.send(agreement(UUID.randomUUID())
                .with("title", word + " long")
                .with("type", "mou")
                .with("date", "2017-07/2018-10"));
        facts.send(agreement(record)
                .with("title", word + " late")
                .with("type", "treaty")
                .with("status", "signed")
                .with("date", "2019"));
        reader.awaitReleases("agreements", record, 1);

        assertThat(titles("from=2018-10")).containsExactly(word + " late", word + " long");
        assertThat(titles("from=2018-11")).containsExactly(word + " late");
        assertThat(titles("to=2018")).containsExactly(word + " long");
        assertThat(titles("type=mou")).containsExactly(word + " long");
        assertThat(titles("type=treaty&status=signed")).containsExactly(word + " late");
        assertThat(titles("status=planned")).isEmpty();
    }

    @Test
    void aRecordCanBeReadAsItWasKnownAtATime() {
        Instant before = Instant.now().minusSeconds(1);
        facts.send(agreement(record).with("title", "Charter").with("status", "planned"));
        String then = reader.awaitReleases("agreements", record, 1).extract().path("recordedAt");
        facts.send(agreement(record).with("status", "signed"));
        reader.awaitReleases("agreements", record, 2).body("fields.status.value", equalTo("signed"));

        reader.get("/api/v1/agreements/{id}?asOf={time}", record, then)
                .statusCode(200)
                .body("fields.status.value", equalTo("planned"))
                .body("releases", equalTo(1))
                .body("recordedAt", equalTo(then));
        Reader.expectProblem(reader.get("/api/v1/agreements/{id}?asOf={time}", record, before.toString()), 404);
    }

    @Test
    void whoHasARecordIsToldWhenItIsUnchanged() {
        facts.send(agreement(record).with("title", "Charter"));
        String tag = reader.awaitReleases("agreements", record, 1).extract().header("ETag");

        reader.viewer()
                .header("If-None-Match", tag)
                .get("/api/v1/agreements/" + record)
                .then()
                .statusCode(304);
        facts.send(agreement(record).with("status", "signed"));
        reader.awaitReleases("agreements", record, 2).header("ETag", not(equalTo(tag)));
    }

    @Test
    void releasesComeInPagesTooFirstToLast() {
        for (String place : List.of("Wuxi", "Guangzhou", "Nairobi")) {
            facts.send(meeting(record).with("title", "Council").with("place", place));
        }
        reader.awaitReleases("meetings", record, 3);

        String path = "/api/v1/meetings/" + record + "/releases?limit=2";
        reader.get(path).body("items.number", equalTo(List.of(1, 2)));
        reader.get(next(reader.get(path))).body("items.number", equalTo(List.of(3)));
    }

    @Test
    void aRecordIsFoundOnlyAmongItsKind() {
        facts.send(agreement(record).with("title", "Charter"));
        reader.awaitReleases("agreements", record, 1);

        Reader.expectProblem(reader.get("/api/v1/meetings/" + record), 404);
        Reader.expectProblem(reader.get("/api/v1/meetings/" + record + "/releases"), 404);
    }

    private List<String> titles(String filter) {
        return titlesOfAllPages("/api/v1/agreements?q=" + word + "&" + filter);
    }

    private List<String> titlesOfAllPages(String first) {
        List<String> titles = new ArrayList<>();
        for (String path = first; path != null; ) {
            ValidatableResponse page = reader.get(path).statusCode(200);
            titles.addAll(page.extract().path("items.fields.title.value"));
            path = next(page);
        }
        return titles;
    }

    private static String next(ValidatableResponse page) {
        String link = page.extract().header("Link");
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.matches() ? next.group(1) : null;
    }
}
