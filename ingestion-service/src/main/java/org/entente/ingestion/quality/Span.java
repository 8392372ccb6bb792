package org.entente.ingestion.quality;

/**
 * A stretch of a text.
 *
 * @param start the first code point
 * @param end the one after the last
 */
record Span(int start, int end) {

    /** What two spans share, as a part of what they cover together. */
    double overlap(Span other) {
        int both = Math.min(end, other.end) - Math.max(start, other.start);
        return both <= 0 ? 0 : (double) both / (Math.max(end, other.end) - Math.min(start, other.start));
    }
}
