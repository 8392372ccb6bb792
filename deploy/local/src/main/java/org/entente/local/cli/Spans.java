package org.entente.local.cli;

import java.time.Duration;
import java.util.Locale;

/** How long something took or has lasted, as people read it. */
final class Spans {

    private static final int SECONDS_IN_DETAIL = 100;

    private Spans() {}

    /** Such as {@code 1.2 s}. */
    static String precise(Duration span) {
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
    }

    /** Such as {@code 40 s}, {@code 12 min}, {@code 3 h 20 min}, {@code 5 d 2 h}. */
    static String rough(Duration span) {
        if (span.toSeconds() < SECONDS_IN_DETAIL) {
            return Math.max(0, span.toSeconds()) + " s";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " min";
        }
        return span.toDays() < 1
                ? span.toHours() + " h " + span.toMinutesPart() + " min"
                : span.toDays() + " d " + span.toHoursPart() + " h";
    }
}
