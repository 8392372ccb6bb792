package org.entente.metrics.versions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Makes and compares entity tags (RFC 9110, section 8.8.3). */
final class EntityTags {

    private EntityTags() {}

    /**
     * A strong tag of an answer. Two answers of one address share it only if they are the same, byte for byte.
     *
     * @param version of the figures, read before they were
     * @param request what decides on the answer besides: the address and what is accepted
     * @param today since members are counted as they are on the day
     */
    static String of(long version, String request, LocalDate today) {
        CRC32 sum = new CRC32();
        sum.update((request + "\n" + today).getBytes(UTF_8));
        return "\"" + Long.toString(version, 36) + "-" + Long.toString(sum.getValue(), 36) + "\"";
    }

    /** Whether what a client holds, as it says in {@code If-None-Match}, is that answer. Weak comparison, as the rule for it is. */
    static boolean matches(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .anyMatch(held -> held.equals("*") || strong(held).equals(strong(tag)));
    }

    /** The tag of answers that mean the same, but tell when they were made, and so are not the same byte for byte. */
    static String weak(String tag) {
        return "W/" + tag;
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
