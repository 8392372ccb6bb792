package org.entente.metrics.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.entente.metrics.reports.model.Cell;
import org.entente.metrics.reports.model.InvalidTable;
import org.entente.metrics.reports.model.Row;
import org.jboss.logging.Logger;

/** Reads the first sheet of an XLSX workbook. What it unpacks to is measured before the reader sees it. */
@ApplicationScoped
public class XlsxTables {

    private static final Logger LOG = Logger.getLogger(XlsxTables.class);
    /** Below this size any ratio is harmless. Bytes. */
    private static final int SMALL = 1 << 20;

    private static final int MAX_PARTS = 1_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    /** What of a number's format says nothing about dates: colours, conditions and texts. */
    private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"");

    private static final Pattern DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    private final ReportsConfig config;

    XlsxTables(ReportsConfig config) {
        this.config = config;
    }

    /**
     * The rows of the first sheet that have anything in them.
     *
     * @throws InvalidTable if it is no workbook, or too much of it
     */
    List<Row> read(byte[] file) {
        try {
            requireUnpackable(file);
            return readFirstSheet(file);
        } catch (InvalidTable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader throws whatever a broken part makes it stumble over
            LOG.debug("An upload is no workbook", e);
            throw InvalidTable.malformed("The file is not an XLSX workbook.");
        }
    }

    private List<Row> readFirstSheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                Stream<org.dhatim.fastexcel.reader.Row> lines =
                        workbook.getFirstSheet().openStream()) {
            List<Row> rows = new ArrayList<>();
            for (Iterator<org.dhatim.fastexcel.reader.Row> each = lines.iterator(); each.hasNext(); ) {
                org.dhatim.fastexcel.reader.Row line = each.next();
                requireSize(rows.size(), line.getCellCount());
                rows.add(row(line));
            }
            return rows;
        }
    }

    private void requireSize(int rows, int columns) {
        if (rows > config.maxRows() || columns > config.maxColumns()) {
            throw InvalidTable.tooLarge(
                    "There may be at most " + config.maxRows() + " rows and " + config.maxColumns() + " columns.");
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row line) {
        List<Cell> cells = new ArrayList<>(line.getCellCount());
        for (int column = 0; column < line.getCellCount(); column++) {
            cells.add(line.getOptionalCell(column).map(XlsxTables::cell).orElseGet(() -> Cell.of("")));
        }
        return new Row(line.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        CellType type = cell.getType();
        return switch (type) {
            case EMPTY -> Cell.of("");
            case STRING -> Cell.of(cell.getText());
            case NUMBER -> number(cell);
            case FORMULA -> Cell.faulty("This must be a plain value, not a formula.");
            case BOOLEAN, ERROR -> Cell.faulty("This must be a text or a number.");
        };
    }

    /** A date is a number with a format of its own, and nobody could tell which period it is to mean. */
    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null
                && DATE.matcher(DECORATION.matcher(format).replaceAll("")).find()) {
            return Cell.faulty("This is formatted as a date; write it as text.");
        }
        return cell.asNumber().signum() < 0
                ? Cell.faulty("This must not be negative.")
                : Cell.of(cell.asNumber().stripTrailingZeros().toPlainString());
    }

    /** Reads the parts by the archive's own list of them, as the reader does. */
    private void requireUnpackable(byte[] file) throws IOException {
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            long unpacked = 0;
            int count = 0;
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                requireBounds(unpacked, file.length, ++count);
                unpacked += size(archive, part, unpacked, file.length);
            }
        }
    }

    private long size(ZipFile archive, ZipArchiveEntry part, long before, long packed) throws IOException {
        try (InputStream content = archive.getInputStream(part)) {
            byte[] chunk = new byte[1 << 14];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                requireBounds(before + size, packed, 1);
            }
            return size;
        }
    }

    private void requireBounds(long unpacked, long packed, int parts) {
        boolean isDense = unpacked > SMALL && unpacked > packed * config.maxRatio();
        if (unpacked > config.maxUnpacked() || isDense || parts > MAX_PARTS) {
            throw InvalidTable.tooLarge("The workbook unpacks to too much.");
        }
    }
}
