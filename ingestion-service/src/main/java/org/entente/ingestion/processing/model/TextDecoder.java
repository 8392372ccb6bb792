package org.entente.ingestion.processing.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decodes plain text whose encoding is certain; what is left over needs a guess from statistics. */
public final class TextDecoder {

    private static final char DAMAGED = '\uFFFD';

    /** Text has at most one damaged or control character in so many; other bytes have more. */
    private static final int FEW = 100;

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
            new Mark(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}),
            new Mark(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}));

    private TextDecoder() {}

    /**
     * The text by its byte order mark, else in the declared encoding, else in UTF-8, which hardly any other text happens to be, even if
     * a few bytes of it are damaged.
     *
     * @return nothing if the bytes are none of these, or are no text
     */
    public static Optional<DecodedText> decode(byte[] bytes, Optional<Charset> declared) {
        return MARKS.stream()
                .filter(mark -> mark.begins(bytes))
                .findFirst()
                .map(Mark::charset)
                .or(() -> declared)
                .flatMap(charset -> decode(bytes, charset))
                .or(() -> decode(bytes, StandardCharsets.UTF_8))
                .map(text -> new DecodedText(text, 0))
                .or(() -> mend(bytes))
                .filter(TextDecoder::isText);
    }

    /** The text in exactly that encoding; nothing if any byte is wrong in it. */
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrongEncoding) {
            return Optional.empty();
        }
    }

    /** UTF-8 in which a few bytes are wrong. Text of an older encoding has hardly a letter beyond ASCII that is right in UTF-8. */
    private static Optional<DecodedText> mend(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int damaged = (int) text.chars().filter(each -> each == DAMAGED).count();
        long right =
                text.codePoints().filter(each -> each > 0x7F && each != DAMAGED).count();
        boolean isUtf8 = right > damaged && damaged * FEW <= text.length() + FEW;
        return isUtf8 ? Optional.of(new DecodedText(text, damaged)) : Optional.empty();
    }

    private static boolean isText(DecodedText decoded) {
        long controls = decoded.text().chars().filter(TextDecoder::isStrange).count();
        return controls * FEW <= decoded.text().length() + FEW;
    }

    private static boolean isStrange(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }

    private record Mark(Charset charset, byte[] mark) {

        boolean begins(byte[] bytes) {
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }
    }
}
