package org.entente.metrics.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.reports.ReportApi.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Statistics as members upload them, in XLSX. */
@QuarkusTest
class WorkbooksTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void theFirstSheetOfAWorkbookIsRead() throws IOException {
        String exchange = newExchange("kbc-ke");
        byte[] workbook = workbook(sheet -> {
            fill(sheet, 0, "Member", "Period", "Items downloaded");
            fill(sheet, 1, "kbc-ke", "2018-07", 38680);
            fill(sheet, 3, "kbc-ke", "2018-08", 12.5);
            fill(sheet, 4, "kbc-ke", "2018-09", -3);
            sheet.value(5, 0, "kbc-ke");
            sheet.value(5, 1, "2018-10");
            sheet.formula(5, 2, "1+1");
            sheet.value(6, 0, "kbc-ke");
            sheet.value(6, 1, LocalDate.of(2018, 11, 1));
            sheet.style(6, 1).format("yyyy-MM").set();
            sheet.value(6, 2, 5);
        });

        upload(exchange, XLSX, workbook, "")
                .statusCode(201)
                .body("accepted", equalTo(2))
                .body("rejected.row", equalTo(List.of(5, 6, 7)))
                .body("rejected.column", equalTo(List.of("items_downloaded", "items_downloaded", "period")))
                .body("rejected[1].detail", containsString("formula"))
                .body("rejected[2].detail", containsString("date"));

        get("/api/v1/observations?exchange=" + exchange)
                .body("items.find { it.period == '2018-07' }.value", equalTo(38680))
                .body("items.find { it.period == '2018-08' }.value", equalTo(12.5f));
    }

    @Test
    void aWorkbookThatIsNoneOrUnpacksToTooMuchIsRefused() throws IOException {
        String exchange = newExchange("kbc-ke");

        upload(exchange, XLSX, "PK no workbook".getBytes(UTF_8), "")
                .statusCode(400)
                .contentType("application/problem+json");
        upload(exchange, XLSX, zip(Map.of("a.txt", new byte[10])), "").statusCode(400);
        upload(exchange, XLSX, zip(Map.of("xl/workbook.xml", new byte[40 << 20])), "")
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void aWorkbookThatReachesForOtherFilesIsRefused() throws IOException {
        String exchange = newExchange("kbc-ke");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM"
                + " \"file:///etc/hostname\">]><workbook>&x;</workbook>";

        upload(exchange, XLSX, zip(Map.of("xl/workbook.xml", entity.getBytes(UTF_8))), "")
                .statusCode(400)
                .contentType("application/problem+json");
        get("/api/v1/observations?exchange=" + exchange).body("items", hasSize(0));
    }

    private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet("Statistics"));
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String member, String period, Object value) {
        sheet.value(row, 0, member);
        sheet.value(row, 1, period);
        if (value instanceof Number number) {
            sheet.value(row, 2, number);
        } else {
            sheet.value(row, 2, value.toString());
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file.toByteArray();
    }
}
