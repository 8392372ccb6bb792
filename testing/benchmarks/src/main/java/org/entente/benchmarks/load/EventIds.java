package org.entente.benchmarks.load;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids of events, all of the same width: of this run, and a number. Not for several threads at once. */
public final class EventIds {

    /** How many characters an id has. */
    public static final int WIDTH = 8 + 1 + 12;

    private static final int DIGITS = 12;

    private final String run = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    private long next;

    /** An id that was never given before. */
    public String next() {
        return first(1);
    }

    /** The first of so many ids, of which the others follow when its last {@code DIGITS} are counted up. */
    String first(int count) {
        long first = next;
        next += count;
        return run + "-" + "%012d".formatted(first);
    }

    /** Writes the id that comes so many after the first. */
    static void write(byte[] at, int offset, byte[] first, int after) {
        System.arraycopy(first, 0, at, offset, WIDTH);
        int carry = after;
        for (int digit = offset + WIDTH - 1; carry > 0 && digit >= offset + WIDTH - DIGITS; digit--) {
            carry += at[digit] - '0';
            at[digit] = (byte) ('0' + carry % 10);
            carry /= 10;
        }
    }
}
