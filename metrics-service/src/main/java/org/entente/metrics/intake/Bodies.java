package org.entente.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Undoes the coding of a body, within bounds: what unpacks to more is refused while it is being unpacked. */
@ApplicationScoped
public class Bodies {

    /** Below this size any ratio is harmless. Bytes. */
    private static final int SMALL = 1 << 16;

    private final IntakeConfig config;

    Bodies(IntakeConfig config) {
        this.config = config;
    }

    /**
     * The body as it was before it was coded; 413 if that is too large or packed too densely, 415 for codings other than gzip.
     *
     * @param coding of the header Content-Encoding
     */
    byte[] decode(byte[] body, @Nullable String coding) {
        return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> requireSize(body);
            case "gzip", "x-gzip" -> gunzip(requireSize(body));
            default ->
                throw new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body's Content-Encoding must be gzip or none.");
        };
    }

    private byte[] gunzip(byte[] body) {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 14)) {
            return unpack(packed, body.length);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not gzip, though it says so.");
        }
    }

    private byte[] unpack(InputStream packed, long packedSize) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream((int) Math.min(packedSize * 8, config.maxBytes()));
        byte[] chunk = new byte[1 << 14];
        for (int read = packed.read(chunk); read >= 0; read = packed.read(chunk)) {
            unpacked.write(chunk, 0, read);
            requireBounds(unpacked.size(), packedSize);
        }
        return unpacked.toByteArray();
    }

    private void requireBounds(int size, long packedSize) {
        if (size > config.maxBytes()) {
            throw tooLarge("Unpacked, a batch is at most " + config.maxBytes() + " bytes.");
        }
        if (size > SMALL && size > packedSize * config.maxRatio()) {
            throw tooLarge("A body may unpack to at most " + config.maxRatio() + " times its size.");
        }
    }

    private byte[] requireSize(byte[] body) {
        if (body.length > config.maxBytes()) {
            throw tooLarge("A batch is at most " + config.maxBytes() + " bytes.");
        }
        return body;
    }

    private static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, detail);
    }
}
