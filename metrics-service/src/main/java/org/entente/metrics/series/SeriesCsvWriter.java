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
import java.util.Map;

/** Writes series as CSV (RFC 4180): a line for each point. */
@Provider
@Produces(SeriesCsvWriter.TEXT_CSV)
public class SeriesCsvWriter implements MessageBodyWriter<SeriesAnswer> {

    /** The media type (RFC 7111). */
    public static final String TEXT_CSV = "text/csv";

    private static final String END_OF_LINE = "\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SeriesAnswer.class;
    }

    @Override
    public void writeTo(
            SeriesAnswer answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(write(answer).getBytes(UTF_8));
    }

    private static String write(SeriesAnswer answer) {
        StringBuilder csv = new StringBuilder("action");
        if (answer.by() != null) {
            csv.append(',').append(answer.by());
        }
        csv.append(",period,").append(answer.count()).append(END_OF_LINE);
        for (SeriesAnswer.Line line : answer.series()) {
            line.points().forEach(point -> append(csv, line.key(), point));
        }
        return csv.toString();
    }

    /** No value needs quotes: they are words, aliases, codes, media types and numbers. */
    private static void append(StringBuilder csv, Map<String, String> key, SeriesAnswer.Point point) {
        csv.append(String.join(",", key.values())).append(',');
        csv.append(point.period()).append(',').append(point.value()).append(END_OF_LINE);
    }
}
