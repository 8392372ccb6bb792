package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;

/** A document's text, in which spans count code points. */
record Text(int[] codePoints) {

    static Text of(String text) {
        return new Text(text.codePoints().toArray());
    }

    /** The span of a value if there are words under it. */
    Optional<Span> span(JsonNode value) {
        JsonNode start = value.path("start");
        JsonNode end = value.path("end");
        if (!start.canConvertToInt()
                || !start.isIntegralNumber()
                || !end.canConvertToInt()
                || !end.isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(new Span(start.intValue(), end.intValue())).filter(this::holdsWords);
    }

    String under(Span span) {
        return new String(codePoints, span.start(), span.end() - span.start());
    }

    double overlap(JsonNode one, JsonNode other) {
        return span(one).flatMap(a -> span(other).map(a::overlap)).orElse(0.0);
    }

    private boolean holdsWords(Span span) {
        return span.start() >= 0
                && span.start() < span.end()
                && span.end() <= codePoints.length
                && IntStream.range(span.start(), span.end()).anyMatch(at -> !isBlank(codePoints[at]));
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
