package org.entente.ingestion.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.processing.model.TextDecoder;
import org.entente.ingestion.processing.model.TextLayout;
import org.jboss.logging.Logger;
import org.xml.sax.SAXException;

/** Reads the text out of a file of any kind, with Apache Tika. Takes a while: for worker threads only. */
@ApplicationScoped
public class TextReader {

    private static final Logger LOG = Logger.getLogger(TextReader.class);

    private final ProcessingConfig limits;
    private final Clock clock;
    private final AutoDetectParser parser = new AutoDetectParser();

    public TextReader(ProcessingConfig limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The file's text, or why there is none. */
    public Reading read(FileToRead file) {
        Metadata metadata = hints(file);
        try (TikaInputStream stream = TikaInputStream.get(file.bytes())) {
            MediaType type = parser.getDetector().detect(stream, metadata);
            if (MediaType.TEXT_PLAIN.equals(type.getBaseType())) {
                Optional<String> text = TextDecoder.decode(file.bytes(), charset(file.mediaType()));
                if (text.isPresent()) {
                    return plain(text.get());
                }
            }
            return parse(stream, metadata, type);
        } catch (IOException e) {
            return damaged(e);
        }
    }

    private Reading plain(String text) {
        return text.length() > limits.maxCharacters() ? tooLong() : readable(text, "The file holds no text.");
    }

    private Reading parse(TikaInputStream stream, Metadata metadata, MediaType type) throws IOException {
        BoundedText text = BoundedText.within(limits, clock, isHtml(type));
        try {
            parser.parse(stream, new BodyContentHandler(text), metadata, context());
            return readable(TextLayout.tidy(text.collected()), reasonForNoText(metadata, type));
        } catch (EncryptedDocumentException e) {
            return new Reading.Unreadable("The file is protected by a password.");
        } catch (TikaException | SAXException | StackOverflowError e) {
            return stopped(e);
        }
    }

    private Reading stopped(Throwable reason) {
        if (WriteLimitReachedException.isWriteLimitReached(reason)) {
            return tooLong();
        }
        return BoundedText.tookTooLong(reason) ? tooSlow() : damaged(reason);
    }

    /** The answer for a file that takes longer than it may. */
    public Reading tooSlow() {
        return new Reading.Unreadable(
                "Reading the file took longer than " + limits.timeLimit().toSeconds() + " seconds.");
    }

    private Reading tooLong() {
        return new Reading.Unreadable("The file holds more than " + limits.maxCharacters() + " characters of text.");
    }

    private static Reading damaged(Throwable cause) {
        LOG.debug("A file cannot be read", cause);
        return new Reading.Unreadable("The file is damaged, or is not of the type that it seems to be.");
    }

    private static Reading readable(String raw, String reasonForNoText) {
        PlainText text = PlainText.of(raw);
        return text.isBlank() ? new Reading.Unreadable(reasonForNoText) : new Reading.Readable(text);
    }

    private static String reasonForNoText(Metadata metadata, MediaType type) {
        boolean unknown = Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
                .contains(EmptyParser.class.getName());
        return unknown
                ? "Files of the type " + type.getBaseType() + " cannot be read. Text, HTML, PDF and Word files can."
                : "The file holds no text; perhaps it is a scanned picture of one.";
    }

    private static Metadata hints(FileToRead file) {
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, file.mediaType());
        file.fileName().ifPresent(name -> metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name));
        return metadata;
    }

    /** Files within the file are left alone: what they say is not said by the document. Pictures of text are not read. */
    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static boolean isHtml(MediaType type) {
        return type.getSubtype().contains("html");
    }

    private static Optional<Charset> charset(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        String name = type == null ? null : type.getParameters().get("charset");
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return Optional.empty();
        }
    }
}
