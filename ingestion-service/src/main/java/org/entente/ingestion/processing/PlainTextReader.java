package org.entente.ingestion.processing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.processing.model.DecodedText;
import org.entente.ingestion.processing.model.FileMetadata;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.processing.model.TextDecoder;

/** Reads files of plain text, which need no parser. */
final class PlainTextReader {

    /** What is looked at to tell what a file is. */
    private static final int START = 64 * 1024;

    /** Text to the eye, but not to be read as it is; nothing but its declaration may tell. */
    private static final Set<MediaType> MARKED_UP =
            Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"), MediaType.parse("message/rfc822"));

    /** Text has at most one control character in so many bytes. */
    private static final int FEW = 100;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final int maxCharacters;
    private final ParserAnswer answers;

    PlainTextReader(int maxCharacters, ParserAnswer answers) {
        this.maxCharacters = maxCharacters;
        this.answers = answers;
    }

    /** What the first bytes say that the file is; its name and its declared type may lie. */
    MediaType typeByContent(FileToRead file) {
        byte[] start = Arrays.copyOf(file.bytes(), Math.min(START, file.bytes().length));
        try {
            MediaType type = types.detect(new ByteArrayInputStream(start), new Metadata());
            return MediaType.OCTET_STREAM.equals(type) && looksLikeText(start) ? MediaType.TEXT_PLAIN : type;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /** The text of a file of that type; nothing if it is not plain, or its encoding needs a guess from statistics. */
    Optional<Reading> read(FileToRead file, MediaType type) {
        return isPlain(file, type) || MediaType.OCTET_STREAM.equals(type)
                ? TextDecoder.decode(file.bytes(), charset(file.mediaType())).map(this::reading)
                : Optional.empty();
    }

    /** Whether a file whose bytes are of that type is to be read as it is. */
    static boolean isPlain(FileToRead file, MediaType type) {
        MediaType declared = MediaType.parse(file.mediaType());
        return MediaType.TEXT_PLAIN.equals(type.getBaseType())
                && (declared == null || !MARKED_UP.contains(declared.getBaseType()));
    }

    /** Text of an old encoding looks like nothing in particular, but has hardly a control character. */
    private static boolean looksLikeText(byte[] start) {
        int controls = 0;
        for (byte each : start) {
            controls += each >= 0 && each < ' ' && !Character.isWhitespace(each) ? 1 : 0;
        }
        return controls * FEW <= start.length;
    }

    private Reading reading(DecodedText decoded) {
        if (decoded.text().length() > maxCharacters) {
            return answers.tooLong();
        }
        PlainText text = PlainText.of(decoded.text());
        if (text.isBlank()) {
            return new Reading.Unreadable("The file holds no text.");
        }
        return new Reading.Readable(text, FileMetadata.none(), notices(decoded));
    }

    private static List<String> notices(DecodedText decoded) {
        return decoded.damaged() == 0
                ? List.of()
                : List.of(decoded.damaged() + " of the characters are damaged in the file and show as \uFFFD.");
    }

    private static Optional<Charset> charset(String mediaType) {
        MediaType declared = MediaType.parse(mediaType);
        String name = declared == null ? null : declared.getParameters().get("charset");
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return Optional.empty();
        }
    }
}
