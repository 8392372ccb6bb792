package org.entente.ingestion;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of several kinds, made as a partner's programs would make them. */
public final class SampleFiles {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private SampleFiles() {}

    public static byte[] pdf(String... lines) {
        return pdf(document -> {}, lines);
    }

    public static byte[] passwordProtectedPdf(String... lines) {
        return pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission())),
                lines);
    }

    /** A PDF that looks like one to a reader of its first bytes only. */
    public static byte[] brokenPdf() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R\nand then the line went dead".getBytes(UTF_8);
    }

    /** The same, with a number, so that no two are equal. */
    public static byte[] brokenPdf(UUID number) {
        return (new String(brokenPdf(), UTF_8) + " " + number).getBytes(UTF_8);
    }

    public static byte[] docx(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] html(String... paragraphs) {
        return ("<!doctype html><html><head><title>News</title><script>track()</script></head><body><p>"
                        + String.join("</p><p>", paragraphs) + "</p></body></html>")
                .getBytes(UTF_8);
    }

    /** An OpenDocument text, packed as LibreOffice packs it, whose content is that XML. */
    public static byte[] odt(String contentXml) {
        return zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", contentXml, "meta.xml", """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Forum in Wuxi</dc:title>
                    <dc:language>en-GB</dc:language></office:meta></office:document-meta>"""));
    }

    /** The content of an OpenDocument text with these paragraphs; the declaration of its document type may be added. */
    public static String odtContent(String documentType, String... paragraphs) {
        return "<?xml version=\"1.0\"?>" + documentType
                + """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>"""
                + String.join("</text:p><text:p>", paragraphs)
                + "</text:p></office:text></office:body></office:document-content>";
    }

    public static byte[] rtf(String... paragraphs) {
        return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 " + String.join("\\par ", paragraphs) + "\\par}")
                .getBytes(UTF_8);
    }

    /** A message in text and HTML, with a file attached. */
    public static byte[] eml(String text) {
        return """
                From: =?UTF-8?Q?Press_Office_K=C3=B6ln?= <press@news.example>
                To: desk@kbc.example
                Subject: Forum in Wuxi
                Date: Fri, 15 Nov 2019 07:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="mixed"

                --mixed
                Content-Type: multipart/alternative; boundary="either"

                --either
                Content-Type: text/plain; charset=UTF-8

                %1$s
                --either
                Content-Type: text/html; charset=UTF-8

                <html><head><style>p {color: red}</style></head><body><p>%1$s</p></body></html>
                --either--
                --mixed
                Content-Type: text/plain; name="members.txt"
                Content-Disposition: attachment; filename="members.txt"

                A list that the message does not say.
                --mixed--
                """.formatted(text).replace("\n", "\r\n").getBytes(UTF_8);
    }

    /** A message as Outlook stores it: one stream for each property, named by its number in hexadecimal. */
    public static byte[] msg(String subject, String sender, String text) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            DirectoryEntry message = file.getRoot();
            message.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            message.createDirectory("__nameid_version1.0");
            property(message, "0037", subject);
            property(message, "0C1A", sender);
            property(message, "1000", text);
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void property(DirectoryEntry message, String number, String value) throws IOException {
        message.createDocument("__substg1.0_" + number + "001F", new ByteArrayInputStream(value.getBytes(UTF_16LE)));
    }

    public static byte[] zip(Map<String, String> files) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (var file : new TreeMap<>(files).descendingMap().entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png() {
        return Base64.getDecoder().decode(PIXEL);
    }

    private static byte[] pdf(Finish finish, String... lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            write(document, lines);
            finish.finish(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private interface Finish {
        void finish(PDDocument document) throws IOException;
    }
}
