package org.entente.agreements.releases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what: every refusal is a problem with the right status. */
@QuarkusTest
class RecordRefusalsTest {

    @Inject
    Reader reader;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/agreements/no-such-agreement",
                "/api/v1/agreements/00000000-0000-0000-0000-000000000000",
                "/api/v1/agreements/1-1-1-1-1",
                "/api/v1/agreements/%00",
                "/api/v1/agreements/%F0%9F%A4%9D",
                "/api/v1/agreements/no-such-agreement/releases",
                "/api/v1/agreements/no-such-agreement?asOf=2019-11-15T09:30:00Z",
                "/api/v1/agreements/a/b/c"
            })
    void whatIsNotThereIsNotFound(String path) {
        Reader.expectProblem(raw(path), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/agreements?limit=0",
                "/api/v1/agreements?limit=201",
                "/api/v1/agreements?cursor=%25%25",
                "/api/v1/agreements?cursor=YQ",
                "/api/v1/agreements?cursor=REFURQp4Cnk",
                "/api/v1/agreements?sort=random",
                "/api/v1/agreements?from=yesterday",
                "/api/v1/agreements?to=2019-02-30",
                "/api/v1/agreements?type=pact",
                "/api/v1/meetings?status=signed",
                "/api/v1/agreements/x?asOf=2019",
                "/api/v1/agreements/x/releases?cursor=YQ"
            })
    void aMalformedRequestIsRefusedWithTheNameOfTheParameter(String path) {
        Reader.expectProblem(raw(path), 400).body("errors[0].pointer", equalTo(path.replaceAll(".*\\?(.*)=.*", "$1")));
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        raw("/api/v1/agreements?limit=many").statusCode(anyOf(equalTo(400), equalTo(404)));
    }

    @Test
    void whatNoTitleSaysIsFoundNowhere() {
        raw("/api/v1/agreements?q=%00%25_nowhere").statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (String path : List.of("agreements", "meetings", "commitments", "agreements/x", "meetings/x/releases")) {
            Reader.expectProblem(given().get("/api/v1/" + path).then(), 401);
            Reader.expectProblem(
                    given().auth().oauth2("no-token").get("/api/v1/" + path).then(), 401);
        }
    }

    @Test
    void viewersReadEveryKind() {
        for (String kinds : List.of("agreements", "meetings", "commitments")) {
            reader.get("/api/v1/" + kinds).statusCode(200);
        }
    }

    @Test
    void nothingIsWrittenThroughTheApi() {
        Reader.expectProblem(
                reader.viewer().body("{}").post("/api/v1/agreements").then(), 405);
    }

    private ValidatableResponse raw(String path) {
        return reader.viewer().urlEncodingEnabled(false).get(path).then();
    }
}
