package org.entente.metrics.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SdmxTest {

    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";

    private String exchange;

    @BeforeEach
    void anExchangeWithEvents() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        String batch = ItemEvents.batch(List.of(
                event("downloaded", "e1", "kbc-ke", "item-1", "2017-12-31T20:30:00Z"),
                event("downloaded", "e2", "kbc-ke", "item-1", "2018-01-01T10:00:00Z"),
                event("downloaded", "e3", "kbc-ke", "item-1", "2018-01-01T11:00:00Z"),
                event("downloaded", "e4", "tbc-tz", "item-1", "2018-02-28T23:59:59Z"),
                event("uploaded", "e5", "tbc-tz", "item-2", "2018-02-01T00:00:00Z")));
        post("administrator", exchange, batch).statusCode(202);
        awaitTotal(exchange, "downloaded", 4);
        awaitTotal(exchange, "uploaded", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M.X._T._T.downloaded._T.total                 | '' | 2017-12:1 2018-01:2 2018-02:1",
                "M.X._T._T.downloaded._T.unique                | '' | 2017-12:1 2018-01:1 2018-02:1",
                "A.X._T._T.downloaded._T.total                 | '' | 2017:1 2018:3",
                "D.X.KE.kbc-ke.downloaded.video.total          | '' | 2017-12-31:1 2018-01-01:2",
                "M.X.TZ._T.downloaded+uploaded._T.total        | '' | 2018-02:1 2018-02:1",
                "M.X.*.tbc-tz.uploaded._T.unique               | '' | 2018-02:1",
                "M.X._T._T.downloaded._T.total | c[TIME_PERIOD]=ge:2018-01+le:2018-01 | 2018-01:2",
                "M.X._T._T.downloaded._T.total | c[TIME_PERIOD]=2017-12,gt:2018-01    | 2017-12:1 2018-02:1",
                "M.X._T._T.downloaded._T.total | c[TIME_PERIOD]=lt:2018-02            | 2017-12:1 2018-01:2",
                "M.X._T._T.downloaded._T.total | startPeriod=2018&endPeriod=2018-01   | 2018-01:2",
                "M.X._T._T.downloaded._T.total | startPeriod=2018-Q1                  | 2018-01:2 2018-02:1",
                "M.X._T._T.downloaded._T.total | lastNObservations=1                  | 2018-02:1",
                "M.X._T._T.downloaded._T.total | firstNObservations=2                 | 2017-12:1 2018-01:2",
                "*  | c[EXCHANGE]=X&c[FREQ]=A&c[COUNT]=total&c[MEMBER]=sw:kbc&c[MEDIA_TYPE]=_T | 2017:1 2018:2",
                "A.X._T._T.uploaded._T.total,A.X._T._T.downloaded._T.total | '' | 2017:1 2018:3 2018:1",
            })
    void aKeyAndFiltersChooseTheObservations(String key, String parameters, String expected) {
        String csv = as("viewer")
                .urlEncodingEnabled(false)
                .accept(CSV)
                .get(data(key.strip(), parameters == null ? "" : parameters.strip()))
                .then()
                .statusCode(200)
                .contentType(containsString("application/vnd.sdmx.data+csv"))
                .extract()
                .asString();

        assertThat(csv.lines().findFirst())
                .contains(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,EXCHANGE,COUNTRY,MEMBER,ITEM_ACTION,MEDIA_TYPE,COUNT,TIME_PERIOD,OBS_VALUE");
        assertThat(csv.lines().skip(1).map(SdmxTest::periodAndValue))
                .containsExactlyInAnyOrder(expected.strip().split(" "));
        assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith("dataflow,ENTENTE:EXCHANGE_EVENTS(1.0.0),I,"));
    }

    @Test
    void jsonTellsValuesOnceAndObservationsByTheirPlace() {
        JsonPath json = get(data("M.X._T.*.downloaded._T.total", ""))
                .statusCode(200)
                .contentType(startsWith("application/vnd.sdmx.data+json"))
                .header("ETag", notNullValue())
                .extract()
                .jsonPath();

        assertThat(json.getList("data.structures[0].dimensions.series.id"))
                .isEqualTo(List.of("FREQ", "EXCHANGE", "COUNTRY", "MEMBER", "ITEM_ACTION", "MEDIA_TYPE", "COUNT"));
        assertThat(json.getList("data.structures[0].dimensions.observation[0].values.id"))
                .isEqualTo(List.of("2017-12", "2018-01", "2018-02"));
        assertThat(json.getString("data.structures[0].dimensions.series[1].values[0].name"))
                .isEqualTo("Exchange " + exchange);
        assertThat(json.getMap("data.dataSets[0].series")).containsOnlyKeys("0:0:0:0:0:0:0");
        assertThat(json.getMap("data.dataSets[0].series.'0:0:0:0:0:0:0'.observations"))
                .isEqualTo(Map.of("0", List.of(1), "1", List.of(2), "2", List.of(1)));
    }

    @Test
    void observationsArePackedFlatOrAcrossIfAskedFor() {
        get(data("M.X._T._T.*._T.total", "dimensionAtObservation=AllDimensions"))
                .body("data.dataSets[0].observations.size()", equalTo(4))
                .body("data.structures[0].dimensions.series", hasSize(0));
        get(data("M.X._T._T.*._T.total", "dimensionAtObservation=ITEM_ACTION"))
                .body(
                        "data.structures[0].dimensions.observation[0].values.id",
                        equalTo(List.of("downloaded", "uploaded")))
                .body("data.dataSets[0].series.size()", equalTo(3));
        get(data("M.X._T._T.*._T.total", "attributes=none&measures=none"))
                .body("data.dataSets[0].series.size()", equalTo(2))
                .body("data.dataSets[0].series.'0:0:0:0:0:0:0'.size()", equalTo(0));
    }

    @Test
    void asOfTellsWhatWasKnownThenAndUpdatedAfterOnlyWhatIsNew() {
        String before = Instant.now().toString();
        post(
                        "administrator",
                        exchange,
                        ItemEvents.batch(
                                List.of(event("downloaded", "late", "kbc-ke", "item-9", "2018-01-15T00:00:00Z"))))
                .statusCode(202);
        awaitTotal(exchange, "downloaded", 5);
        String key = "M.X._T._T.downloaded._T.total";

        assertThat(values(key, "")).containsExactly("2017-12:1", "2018-01:3", "2018-02:1");
        assertThat(values(key, "asOf=" + before)).containsExactly("2017-12:1", "2018-01:2", "2018-02:1");
        assertThat(values(key, "updatedAfter=" + before)).containsExactly("2018-01:3");
        get(data(key, "updatedAfter=" + Instant.now())).statusCode(204);
        get(data(key, "updatedAfter=2018-02-01T00:00:00Z&asOf=2018-01-01T00:00:00Z"))
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/M.X.total | 400 | 140 | has 3 parts. It must have 7",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/M.X._T._T.downloaded._T.total.2018 | 400 | 140 | has 8"
                        + " parts",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?c[WEATHER]=rain | 400 | 140 | no dimension 'WEATHER'",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?c[TIME_PERIOD]=co:2018 | 400 | 140 | not for"
                        + " TIME_PERIOD",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?c[TIME_PERIOD]=yesterday | 400 | 140 | no time period",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?startPeriod=2019&endPeriod=2018 | 400 | 140 |"
                        + " startPeriod",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?asOf=then | 400 | 140 | no moment",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?dimensionAtObservation=X | 400 | 140 | no dimension 'X'",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?firstNObservations=0 | 400 | 140 | firstNObservations",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?includeHistory=true | 501 | 501 | asOf",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/Q.X._T._T.downloaded._T.total | 404 | 100 | no"
                        + " observation",
                "data/dataflow/ENTENTE/WEATHER | 404 | 100 | no dataflow 'WEATHER'",
                "data/dataflow/OTHER/EXCHANGE_EVENTS | 404 | 100 | The agency 'OTHER' maintains nothing",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/2.0.0 | 404 | 100 | only the version 1.0.0",
                "data/provisionagreement/ENTENTE/EXCHANGE_EVENTS | 400 | 140 | dataflow",
                "data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*/more/parts | 400 | 140 | parts",
                "structure/codelist/ENTENTE/CL_WEATHER | 404 | 100 | CL_WEATHER",
                "structure/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0?references=everything | 400 | 140 | references",
                "availability/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/M.X | 400 | 140 | has 2 parts",
                "availability/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/*?mode=maybe | 400 | 140 | mode",
                "metadata/metadataflow | 501 | 501 | no metadata here",
                "schema/dataflow/ENTENTE/EXCHANGE_EVENTS | 501 | 501 | no schema here",
            })
    void anErrorIsAnSdmxMessage(String address, int status, int code, String detail) {
        fetch("application/json", "/api/v1/sdmx/" + address.strip().replace("/M.X", "/M." + exchange))
                .then()
                .statusCode(status)
                .contentType(containsString("json"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(detail.strip()));
    }

    @Test
    void anErrorIsXmlForWhoReadsXmlAndAnUnknownFormatIsNotAcceptable() {
        fetch("application/vnd.sdmx.structurespecificdata+xml;version=2.1", data("M.X", ""))
                .then()
                .statusCode(400)
                .contentType(containsString("xml"))
                .body(containsString("code=\"140\""));
        fetch("application/pdf", data("*", "")).then().statusCode(406).body("errors[0].detail", containsString("csv"));
        fetch("application/vnd.sdmx.data+json;version=1.0", data("*", ""))
                .then()
                .statusCode(406);
        anonymous().get("/api/v1/sdmx/structure/dataflow").then().statusCode(401);
    }

    @Test
    void structuresAreFoundWithWhatTheyReferTo() {
        get("/api/v1/sdmx/structure/dataflow/*/*/*?references=descendants")
                .statusCode(200)
                .contentType(startsWith("application/vnd.sdmx.structure+json"))
                .body("data.dataflows[0].id", equalTo("EXCHANGE_EVENTS"))
                .body("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions", hasSize(7))
                .body("data.codelists.id", hasItems("CL_FREQ", "CL_EXCHANGE", "CL_MEMBER", "CL_COUNT"))
                .body("data.conceptSchemes[0].concepts.id", hasItem("OBS_VALUE"));
        get("/api/v1/sdmx/structure/codelist/ENTENTE/CL_FREQ/1.0.0/A,M")
                .body("data.codelists", hasSize(1))
                .body("data.codelists[0].isPartial", equalTo(true))
                .body("data.codelists[0].codes.id", equalTo(List.of("A", "M")));
        get("/api/v1/sdmx/structure/codelist?detail=allstubs").body("data.codelists[0].codes", equalTo(null));
        get("/api/v1/sdmx/structure").body("data.dataflows", hasSize(1)).body("data.codelists", hasSize(7));
    }

    @Test
    void whatIsAvailableIsToldAndWhatElseCouldBeChosen() {
        String key = "M." + exchange + "._T._T.uploaded._T.total";
        String address = "/api/v1/sdmx/availability/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/" + key;

        get(address)
                .statusCode(200)
                .body("data.dataConstraints[0].annotations[0].title", equalTo("1"))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'ITEM_ACTION' }.values.value",
                        equalTo(List.of("uploaded")))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'TIME_PERIOD'"
                                + " }.timeRange.startPeriod.period",
                        equalTo("2018-02"));
        get(address + "/ITEM_ACTION?mode=available")
                .body("data.dataConstraints[0].cubeRegions[0].keyValues", hasSize(1))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues[0].values.value",
                        equalTo(List.of("downloaded", "uploaded")));
        get(address + "/WEATHER").statusCode(400);
    }

    private List<String> values(String key, String parameters) {
        return fetch(CSV, data(key, parameters))
                .asString()
                .lines()
                .skip(1)
                .map(SdmxTest::periodAndValue)
                .toList();
    }

    private static String periodAndValue(String line) {
        String[] values = line.split(",");
        return values[values.length - 2] + ":" + values[values.length - 1];
    }

    private static Response fetch(String accept, String address) {
        return as("viewer").urlEncodingEnabled(false).accept(accept).get(address);
    }

    private static ValidatableResponse get(String address) {
        return as("viewer").urlEncodingEnabled(false).get(address).then();
    }

    private String data(String key, String parameters) {
        String address =
                "/api/v1/sdmx/data/dataflow/ENTENTE/EXCHANGE_EVENTS/1.0.0/" + key.replace(".X", "." + exchange);
        return parameters.isEmpty() ? address : address + "?" + parameters.replace("=X", "=" + exchange);
    }
}
