package org.entente.metrics.reports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.reports.ReportApi.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics as members upload them, in CSV. */
@QuarkusTest
class ReportsTest {

    private static final String CSV = "text/csv";

    @Test
    void theRowsOfACsvFileAreReportedNumbersWithTheFileAsTheirSource() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        String file = """
            member,period,items_pushed,items_downloaded
            kbc-ke,2018-07,120,38680
            kbc-ke,2018-08,,12.5
            tbc-tz,2018-07,1,1
            """;

        String address = upload(exchange, CSV, file.getBytes(UTF_8), "?fileName=July.csv")
                .statusCode(201)
                .body("accepted", equalTo(2))
                .body("numbers", equalTo(3))
                .body("rejected", hasSize(1))
                .body("rejected[0].row", equalTo(4))
                .body("rejected[0].column", equalTo("member"))
                .extract()
                .header("Location");

        get("/api/v1/observations?measure=items_downloaded&exchange=" + exchange)
                .body("items", hasSize(2))
                .body("items.member", equalTo(List.of("kbc-ke", "kbc-ke")))
                .body("items.exchange", equalTo(List.of(exchange, exchange)))
                .body("items.find { it.period == '2018-07' }.value", equalTo(38680))
                .body("items.find { it.period == '2018-07' }.provenance.report.row", equalTo(2))
                .body("items[0].provenance.report.fileName", equalTo("July.csv"))
                .body("items[0].provenance.acceptedBy", equalTo("contributor"))
                .body("items[0].provenance.document", nullValue());
        get(address).statusCode(200).body("accepted", equalTo(2)).body("uploadedBy", equalTo("contributor"));
        assertThat(get(address + "/file").statusCode(200).extract().asString()).isEqualTo(file);
    }

    @Test
    void aLaterFileRestatesANumberAndTheEarlierStays() {
        String exchange = newExchange("kbc-ke");
        upload(exchange, CSV, "member,period,items_pushed\nkbc-ke,2018-07,120\n")
                .statusCode(201);

        upload(exchange, CSV, "member,period,items_pushed\nkbc-ke,2018-07,125\n")
                .statusCode(201);

        get("/api/v1/observations?exchange=" + exchange).body("items.value", equalTo(List.of(125, 120)));
    }

    @Test
    void theFilesOfAnExchangeAreListedTheLatestFirstWithWhatBecameOfThem() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            String table = "member,period,items_pushed,items_uploaded\nkbc-ke,2018-07,1,2\ntbc-tz,2018-07,1,2\n";
            upload(exchange, CSV, table, "?fileName=" + name).statusCode(201);
        }
        upload(newExchange("kbc-ke"), CSV, "member,period,items_pushed\nkbc-ke,2018-07,1\n")
                .statusCode(201);

        String next = get("/api/v1/exchanges/{x}/reports?limit=2", exchange)
                .statusCode(200)
                .body("items.fileName", equalTo(List.of("c.csv", "b.csv")))
                .body("items[0].uploadedBy", equalTo("contributor"))
                .body("items[0].mediaType", equalTo(CSV))
                .body("items[0].accepted", equalTo(1))
                .body("items[0].numbers", equalTo(2))
                .body("items[0].rejected", equalTo(1))
                .extract()
                .header("Link");

        get(next.substring(1, next.indexOf('>')))
                .body("items.fileName", equalTo(List.of("a.csv")))
                .header("Link", nullValue());
        get("/api/v1/exchanges/{x}/reports?cursor=rubbish", exchange).statusCode(400);
        get("/api/v1/exchanges/nowhere/reports").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kbc-ke,2018-13,1          | period       | EDTF",
                "kbc-ke,2999-01,1          | period       | future",
                "kbc-ke,2018-07,-1         | items_pushed | sign",
                "kbc-ke,2018-07,1e5        | items_pushed | number",
                "kbc-ke,2018-07,'38 680'   | items_pushed | separators",
                "kbc-ke,2018-07,=1+1       | items_pushed | formula",
                "=cmd,2018-07,1            | member       | formula",
                "Kenya,2018-07,1           | member       | alias",
                "abc-ug,2018-07,1          | member       | no member",
                "tbc-tz,2018-07,1          | member       | may not"
            })
    void aRowThatBreaksARuleIsNamedByRowAndColumn(String row, String column, String detail) {
        String exchange = newExchange("kbc-ke", "tbc-tz");

        upload(exchange, CSV, "member,period,items_pushed\n" + row.replace("'", "\"") + "\nkbc-ke,2018-05,7\n")
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("rejected[0].row", equalTo(2))
                .body("rejected[0].column", equalTo(column))
                .body("rejected[0].detail", containsString(detail));
    }

    @Test
    void aRowWithoutNumbersOrOfTheSameMemberAndPeriodIsRejectedWhole() {
        String exchange = newExchange("kbc-ke");

        upload(exchange, CSV, "member;items_pushed\nkbc-ke;\n\nkbc-ke;7\nkbc-ke;8\n", "?period=2018-07")
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("rejected.column", equalTo(Arrays.asList(null, null)))
                .body("rejected.row", equalTo(List.of(2, 5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "member,period,items_pushed",
                "member,period\nkbc-ke,2018-07",
                "member,items_pushed\nkbc-ke,1",
                "member,period,notes\nkbc-ke,2018-07,hello",
                "member,period,items_pushed,items_pushed\nkbc-ke,2018-07,1,2",
                "member,period,items_pushed\n\"kbc-ke,2018-07,1",
                "member,period,items_pushed\nkbc-ke,2018-07,x"
            })
    void aFileThatIsNoTableOfStatisticsIsRefusedWhole(String file) {
        String exchange = newExchange("kbc-ke");

        upload(exchange, CSV, file).statusCode(400).contentType("application/problem+json");

        get("/api/v1/observations?exchange=" + exchange).body("items", hasSize(0));
    }

    @Test
    void tooMuchOrOtherThanTextIsRefused() {
        String exchange = newExchange("kbc-ke");
        String many = "member,period,items_pushed\n" + "kbc-ke,2018-07,1\n".repeat(10_001);

        upload(exchange, CSV, many).statusCode(413).contentType("application/problem+json");
        upload(exchange, CSV, " ".repeat(6 << 20)).statusCode(413);
        upload(exchange, CSV, ("member" + ",x".repeat(60) + "\n")).statusCode(413);
        upload(exchange, CSV, "member,period,items_pushed\nKör,2018-07,1".getBytes(ISO_8859_1), "")
                .statusCode(400);
        upload(exchange, "application/vnd.ms-excel", "x").statusCode(415);
        upload("nowhere", CSV, "member,period,items_pushed\nkbc-ke,2018-07,1\n").statusCode(404);
        as("viewer")
                .contentType(CSV)
                .body("x".getBytes(UTF_8))
                .post("/api/v1/exchanges/x/reports")
                .then()
                .statusCode(403);
    }

    @Test
    void badPeriodsAndNamesOfFilesAreRefused() {
        String exchange = newExchange("kbc-ke");

        upload(exchange, CSV, "member,items_pushed\nkbc-ke,1\n", "?period=lately")
                .statusCode(400)
                .body("errors.pointer", hasItem("period"));
        upload(exchange, CSV, "member,items_pushed\nkbc-ke,1\n", "?period=2018&fileName=%0A")
                .statusCode(400);
    }
}
