package org.entente.ingestion.processing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.entente.ingestion.parser.FoundMetadata;
import org.entente.ingestion.processing.model.FileMetadata;

/** Takes from Tika's metadata what is worth keeping of a document. */
final class MetadataReader {

    private static final String MESSAGE = "message/rfc822";
    private static final int HEAD = 64 * 1024;

    /** More than any title or name has. */
    private static final int LONGEST = 4_000;

    /** What programs put in where their user said nothing. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled|document\\s*\\d*|title|microsoft word|powerpoint presentation|slide 1|.*\\.(docx?|odt|rtf|pdf|html?|txt|indd|eml))");

    private static final Pattern PROGRAM = Pattern.compile("^(?i)microsoft (word|powerpoint) - ");
    private static final Pattern DATE_HEADER = Pattern.compile("(?im)^Date:[ \\t]*([^\\r\\n]+)");
    private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern ZONE_COMMENT = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

    private MetadataReader() {}

    static FileMetadata read(Metadata metadata, byte[] file) {
        return new FileMetadata(
                title(metadata),
                publisher(metadata),
                publishedOn(metadata, file),
                said(metadata, TikaCoreProperties.LANGUAGE.getName()));
    }

    private static Optional<String> title(Metadata metadata) {
        return said(metadata, TikaCoreProperties.TITLE.getName())
                .map(title -> PROGRAM.matcher(title).replaceFirst(""))
                .filter(title -> !NO_TITLE.matcher(title).matches());
    }

    private static Optional<String> publisher(Metadata metadata) {
        return Stream.of(
                        FoundMetadata.PUBLISHER,
                        TikaCoreProperties.PUBLISHER.getName(),
                        Message.MESSAGE_FROM_NAME.getName(),
                        Message.MESSAGE_FROM_EMAIL.getName())
                .flatMap(name -> said(metadata, name).stream())
                .findFirst();
    }

    /** A message is published when it is sent. When somebody made another file says nothing. */
    private static Optional<String> publishedOn(Metadata metadata, byte[] file) {
        Optional<String> stated = said(metadata, FoundMetadata.PUBLISHED_ON);
        if (stated.isPresent() || !isMessage(metadata)) {
            return stated;
        }
        return headerDate(file)
                .or(() -> said(metadata, TikaCoreProperties.CREATED.getName()).flatMap(MetadataReader::day));
    }

    /** The day where the sender was, which Tika does not keep. */
    private static Optional<String> headerDate(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher date = DATE_HEADER.matcher(END_OF_HEAD.split(start, 2)[0]);
        return date.find() ? Optional.of(date.group(1)).flatMap(MetadataReader::mailDay) : Optional.empty();
    }

    private static Optional<String> mailDay(String written) {
        try {
            String plain = ZONE_COMMENT.matcher(written).replaceFirst("");
            return Optional.of(OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate()
                    .toString());
        } catch (DateTimeException notOfRfc1123) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String time) {
        try {
            return Optional.of(LocalDate.parse(time.substring(0, Math.min(10, time.length())))
                    .toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean isMessage(Metadata metadata) {
        String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
        return type.startsWith(MESSAGE) || type.startsWith("application/vnd.ms-outlook");
    }

    private static Optional<String> said(Metadata metadata, String name) {
        return Optional.ofNullable(metadata.get(name))
                .map(value ->
                        value.substring(0, Math.min(value.length(), LONGEST)).strip())
                .filter(value -> !value.isEmpty());
    }
}
