package org.entente.metrics.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes answers as CSV (RFC 4180), in which a spreadsheet finds no formulas. */
@Provider
@Produces(CsvWriter.TEXT_CSV)
public class CsvWriter implements MessageBodyWriter<Table> {

    /** The media type (RFC 7111). */
    public static final String TEXT_CSV = "text/csv";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    private static final String END_OF_LINE = "\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(write(table).getBytes(UTF_8));
    }

    /** A table as text. */
    public static String write(Table table) {
        StringBuilder csv = new StringBuilder(line(table.header())).append(END_OF_LINE);
        table.rows().forEach(row -> csv.append(guarded(row)).append(END_OF_LINE));
        return csv.toString();
    }

    /** The values of a line as they are, those that need it in quotes. */
    public static String line(List<String> values) {
        return values.stream().map(CsvWriter::quoted).collect(Collectors.joining(","));
    }

    private static String guarded(List<String> values) {
        return line(values.stream().map(CsvWriter::guarded).toList());
    }

    /** Text that a spreadsheet would take for a formula, behind an apostrophe; numbers are left alone. */
    private static String guarded(String value) {
        boolean isFormula = !value.isEmpty()
                && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return isFormula ? "'" + value : value;
    }

    private static String quoted(String value) {
        boolean plain =
                value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\r') < 0 && value.indexOf('\n') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
