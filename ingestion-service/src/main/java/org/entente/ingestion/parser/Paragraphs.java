package org.entente.ingestion.parser;

import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ContentHandlerDecoratorFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Puts an empty line behind each paragraph and a bullet before each item, which plain text would lose. */
public final class Paragraphs implements ContentHandlerDecoratorFactory {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "blockquote", "table", "ul", "ol", "section", "article");
    private static final char[] LINE_END = {'\n'};
    private static final char[] BULLET = {'-', ' '};

    @Override
    public ContentHandler decorate(ContentHandler text, Metadata metadata, ParseContext context) {
        return new Separated(text);
    }

    private static final class Separated extends ContentHandlerDecorator {

        private int cells;

        Separated(ContentHandler text) {
            super(text);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            super.startElement(uri, localName, name, attributes);
            if ("li".equals(localName)) {
                super.characters(BULLET, 0, BULLET.length);
            }
            if (isCell(localName)) {
                cells++;
            }
        }

        /** A cell stays in its row. */
        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            if (PARAGRAPHS.contains(localName) && cells == 0) {
                super.ignorableWhitespace(LINE_END, 0, LINE_END.length);
            }
            if (isCell(localName)) {
                cells--;
            }
            super.endElement(uri, localName, name);
        }

        private static boolean isCell(String name) {
            return "td".equals(name) || "th".equals(name);
        }
    }
}
