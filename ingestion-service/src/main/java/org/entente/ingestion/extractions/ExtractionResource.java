package org.entente.ingestion.extractions;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.processing.FactFinder;
import org.entente.ingestion.processing.model.TextDecoder;
import org.entente.ingestion.work.Allowance;

/** Finds the facts in a text that is sent along, and stores nothing. Works on a worker thread from beginning to end. */
@Path("/api/v1/extractions")
@RolesAllowed(Roles.CONTRIBUTOR)
public class ExtractionResource {

    private final FactFinder finder;
    private final int maxSize;

    public ExtractionResource(FactFinder finder, ExtractionsConfig config) {
        this.finder = finder;
        this.maxSize = Math.toIntExact(config.maxSize().asLongValue());
    }

    /** The text is searched and given back exactly as it was sent, so that the sender's own offsets hold. */
    @POST
    @Blocking
    @Consumes(MediaType.TEXT_PLAIN)
    public ExtractionView extract(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body)
            throws IOException, InterruptedException {
        byte[] bytes = body.readNBytes(maxSize + 1);
        if (bytes.length > maxSize) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A text may have " + maxSize + " bytes at most.");
        }
        String text = decode(bytes, charset(type));
        if (text.isBlank()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The text is empty.");
        }
        return find(new PlainText(text));
    }

    private ExtractionView find(PlainText text) throws InterruptedException {
        Allowance.Share memory = finder.reserve(text);
        try {
            return ExtractionView.of(text.value(), finder.find(text, Optional.empty()));
        } finally {
            memory.giveBack();
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        return TextDecoder.decode(bytes, charset)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_REQUEST, "The text is not " + charset.name() + ", as it is said to be."));
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset of the text is not known.");
        }
    }
}
