package org.entente.ingestion.copies.model;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** The overlapping runs of three words that a text is made of, each as a hash. Case, punctuation and layout do not matter. */
final class Shingles {

    private static final int WORDS = 3;

    /** Offset and prime of the 64-bit FNV-1a hash. */
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private Shingles() {}

    static long[] of(String text) {
        long[] words = words(text.toLowerCase(Locale.ROOT));
        return LongStream.range(0, Math.max(0, words.length - WORDS + 1))
                .map(start -> shingle(words, (int) start))
                .distinct()
                .toArray();
    }

    /** The words as hashes; the rules for finding them are Unicode's, which know of scripts that put no space between words. */
    private static long[] words(String text) {
        long[] words = new long[16];
        int count = 0;
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                words = count == words.length ? Arrays.copyOf(words, 2 * count) : words;
                words[count++] = hash(text, start, end);
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static long hash(String text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long shingle(long[] words, int start) {
        long hash = FNV_OFFSET;
        for (int i = start; i < start + WORDS; i++) {
            hash = (hash ^ words[i]) * FNV_PRIME;
        }
        return hash;
    }
}
