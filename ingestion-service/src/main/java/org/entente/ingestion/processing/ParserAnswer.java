package org.entente.ingestion.processing;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.pipes.PipesResult;
import org.entente.ingestion.documents.model.FileName;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.parser.FoundMetadata;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.processing.model.TextLayout;
import org.jboss.logging.Logger;

/** Says in a partner's words what came of a file in the parser's process. */
final class ParserAnswer {

    private static final Logger LOG = Logger.getLogger(ParserAnswer.class);

    private static final String BOMB = "Suspected zip bomb";
    private static final String POI_BOMB = "Zip bomb detected";
    private static final int MOST_NAMED = 10;

    private final ProcessingConfig limits;

    ParserAnswer(ProcessingConfig limits) {
        this.limits = limits;
    }

    /** Whether the process broke down, which may or may not have been the file's fault. */
    static boolean isBreakdown(PipesResult result) {
        return result.getStatus() == PipesResult.STATUS.UNSPECIFIED_CRASH;
    }

    Reading of(PipesResult result, byte[] file) {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS -> text(metadata(result), file);
            case PARSE_SUCCESS_WITH_EXCEPTION -> failure(result.getMessage());
            case TIMEOUT ->
                unreadable("Reading the file took longer than "
                        + limits.timeLimit().toSeconds() + " seconds.");
            case OOM -> unreadable("Reading the file took more memory than it may.");
            case UNSPECIFIED_CRASH -> unreadable("The file broke down the program that read it, each time.");
            case EMPTY_OUTPUT -> unreadable("The file holds no text.");
            default -> throw new IllegalStateException("The parser is not set up well: " + result);
        };
    }

    Reading tooLong() {
        return unreadable("The file holds more than " + limits.maxCharacters() + " characters of text.");
    }

    private Reading text(Metadata metadata, byte[] file) {
        String raw = metadata.get(TikaCoreProperties.TIKA_CONTENT);
        PlainText text = PlainText.of(TextLayout.tidy(raw == null ? "" : raw));
        if (text.isBlank()) {
            return unreadable(reasonForNoText(metadata));
        }
        return new Reading.Readable(text, MetadataReader.read(metadata, file), notices(metadata));
    }

    private Reading failure(String trace) {
        LOG.debugf("A file cannot be read: %s", trace);
        if (trace.contains(WriteLimitReachedException.class.getName())) {
            return tooLong();
        }
        if (trace.contains(EncryptedDocumentException.class.getName())) {
            return unreadable("The file is protected by a password.");
        }
        if (trace.contains(BOMB) || trace.contains(POI_BOMB)) {
            return unreadable("The file is packed so that it unpacks to far more than it seems to hold.");
        }
        return unreadable("The file is damaged, or is not of the type that it seems to be.");
    }

    private static String reasonForNoText(Metadata metadata) {
        MediaType type = MediaType.parse(metadata.get(HttpHeaders.CONTENT_TYPE));
        if (!List.of(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)).contains(EmptyParser.class.getName())) {
            return "The file holds no text; perhaps it is a scanned picture of one.";
        }
        String which = type == null || MediaType.OCTET_STREAM.equals(type)
                ? "Files of this kind cannot be read."
                : "Files of the type " + type.getBaseType() + " cannot be read.";
        return which + " Text, HTML, PDF, Word, OpenDocument, RTF and e-mail files can.";
    }

    /** Pictures in a text are no loss worth telling of; what is attached to a message may be. */
    private static List<String> notices(Metadata metadata) {
        List<String> attached = new ArrayList<>();
        for (String name : metadata.getValues(FoundMetadata.ATTACHMENT)) {
            attached.add(FileName.of(name).map(FileName::value).orElse("one without a name"));
        }
        if (attached.isEmpty() || !isMessage(metadata)) {
            return List.of();
        }
        String more = attached.size() > MOST_NAMED ? " and others" : "";
        String names = String.join(", ", attached.subList(0, Math.min(MOST_NAMED, attached.size())));
        return List.of("Attachments were not read: " + names + more + ". Submit them as documents of their own.");
    }

    private static boolean isMessage(Metadata metadata) {
        String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
        return type.startsWith("message/") || type.startsWith("application/vnd.ms-outlook");
    }

    private static Metadata metadata(PipesResult result) {
        return result.getEmitData().getMetadataList().get(0);
    }

    private static Reading unreadable(String reason) {
        return new Reading.Unreadable(reason);
    }
}
