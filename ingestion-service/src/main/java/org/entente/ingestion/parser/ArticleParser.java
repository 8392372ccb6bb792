package org.entente.ingestion.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AbstractEncodingDetectorParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the article of a web page, and what the page says about it; leaves what surrounds it. */
public final class ArticleParser extends AbstractEncodingDetectorParser {

    private static final long serialVersionUID = 1L;

    private static final Set<MediaType> PAGES = Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));

    /** With the encoding detectors that are there. */
    public ArticleParser() {}

    /** For Tika's configuration. */
    public ArticleParser(EncodingDetector encodings) {
        super(encodings);
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return PAGES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Document page = Jsoup.parse(CloseShieldInputStream.wrap(stream), charset(stream, metadata, context), "");
        new PageMetadata(page).addTo(metadata);
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        new ArticleWriter(xhtml).write(new Article(page).found());
        xhtml.endDocument();
    }

    private String charset(InputStream stream, Metadata metadata, ParseContext context)
            throws IOException, TikaException {
        Charset detected = getEncodingDetector(context).detect(stream, metadata);
        Charset charset = detected == null ? StandardCharsets.UTF_8 : detected;
        metadata.set(HttpHeaders.CONTENT_ENCODING, charset.name());
        return charset.name();
    }
}
