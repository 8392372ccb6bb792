package org.entente.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that are broken, or made to break what reads them. */
public final class HostileFiles {

    private static final String LAUGHS = """
            <!DOCTYPE d [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
            <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
            <!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>""";

    private HostileFiles() {}

    public static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    public static byte[] firstHalf(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** XML of a few lines that unfolds to gigabytes. */
    public static byte[] xmlBomb() {
        return ("<?xml version=\"1.0\"?>" + LAUGHS + "<d>&h;</d>").getBytes(UTF_8);
    }

    /** The same within an OpenDocument text. */
    public static byte[] xmlBombInOdt() {
        return SampleFiles.odt(SampleFiles.odtContent(LAUGHS, "&h;"));
    }

    /** An OpenDocument text that asks for a file of the machine that reads it. */
    public static byte[] externalEntity(String address) {
        String type = "<!DOCTYPE d [<!ENTITY secret SYSTEM \"" + address + "\">]>";
        return SampleFiles.odt(SampleFiles.odtContent(type, "Before &secret; behind."));
    }

    /** A Word file of some kilobytes whose text unpacks to 300 million spaces. */
    public static byte[] zipBomb() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipInputStream whole = new ZipInputStream(new ByteArrayInputStream(SampleFiles.docx("x")));
                    ZipOutputStream bomb = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                    bomb.putNextEntry(new ZipEntry(entry.getName()));
                    writeInflated(bomb, entry.getName(), whole.readAllBytes());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive in an archive in an archive … */
    public static byte[] nestedArchives(int depth) {
        byte[] inner = "At last.".getBytes(UTF_8);
        for (int i = 0; i < depth; i++) {
            inner = archive(inner);
        }
        return inner;
    }

    public static byte[] htmlOfDepth(int depth) {
        return ("<html><body>" + "<div>".repeat(depth) + "The forum was held in Wuxi.").getBytes(UTF_8);
    }

    /** A PDF with a line on each page. */
    public static byte[] pdfOfPages(int pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.newLineAtOffset(50, 700);
                    content.showText("The forum was held in Wuxi on page " + i + ".");
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeInflated(ZipOutputStream bomb, String name, byte[] content) throws IOException {
        if (!"word/document.xml".equals(name)) {
            bomb.write(content);
            return;
        }
        String[] around = new String(content, UTF_8).split("(?<=>)x(?=<)", 2);
        byte[] spaces = " ".repeat(1_000_000).getBytes(UTF_8);
        bomb.write(around[0].getBytes(UTF_8));
        for (int i = 0; i < 300; i++) {
            bomb.write(spaces);
        }
        bomb.write(around[1].getBytes(UTF_8));
    }

    private static byte[] archive(byte[] content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
