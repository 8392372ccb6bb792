package org.entente.metrics.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.metrics.reports.model.Cell;
import org.entente.metrics.reports.model.InvalidTable;
import org.entente.metrics.reports.model.Row;

/** Reads tables from CSV in UTF-8 (RFC 4180), with commas, semicolons or tabs, whichever the first line has most of. */
@ApplicationScoped
public class CsvTables {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ReportsConfig config;

    CsvTables(ReportsConfig config) {
        this.config = config;
    }

    /**
     * The rows of a file.
     *
     * @throws InvalidTable if it is not CSV, or too much of it
     */
    List<Row> read(byte[] file) {
        String text = decode(file);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                requireSize(line);
                rows.add(row(line));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw InvalidTable.malformed("The file is not CSV: quotation marks do not match.");
        }
    }

    private void requireSize(CSVRecord line) {
        if (line.getRecordNumber() > config.maxRows() + 1L || line.size() > config.maxColumns()) {
            throw InvalidTable.tooLarge(
                    "There may be at most " + config.maxRows() + " rows and " + config.maxColumns() + " columns.");
        }
    }

    private static Row row(CSVRecord line) {
        return new Row(
                Math.toIntExact(line.getRecordNumber()),
                line.stream().map(Cell::of).toList());
    }

    private static String decode(byte[] file) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InvalidTable.malformed("The file is not text in UTF-8.");
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
