package org.entente.ingestion.parser;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.SAXException;

/** Writes an article as the plain structure that Tika's parsers report: paragraphs, headings, lists and tables of data. */
final class ArticleWriter {

    private static final Set<String> KEPT =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote");
    private static final Set<String> TABLE = Set.of("table", "tr", "td", "th");
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "main",
            "address",
            "details",
            "summary",
            "center",
            "form",
            "fieldset",
            "pre",
            "caption");

    private final XHTMLContentHandler xhtml;

    ArticleWriter(XHTMLContentHandler xhtml) {
        this.xhtml = xhtml;
    }

    void write(Element article) throws SAXException {
        try {
            NodeTraversor.traverse(new Writer(), article);
        } catch (Stopped e) {
            throw e.reason;
        }
    }

    private final class Writer implements NodeVisitor {

        private final Map<Element, Boolean> tables = new IdentityHashMap<>();
        private int cells;

        @Override
        public void head(Node node, int depth) {
            try {
                if (node instanceof TextNode text) {
                    characters(text);
                } else if (node instanceof Element element) {
                    start(element);
                }
            } catch (SAXException e) {
                throw new Stopped(e);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            try {
                if (node instanceof Element element) {
                    end(element);
                }
            } catch (SAXException e) {
                throw new Stopped(e);
            }
        }

        /** The end of a line means no more than a space, except where the page says that it is set already. */
        private void characters(TextNode text) throws SAXException {
            boolean isSet = cells == 0 && text.parent() != null && text.parent().closest("pre") != null;
            xhtml.characters(isSet ? text.getWholeText() : text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
        }

        private void start(Element element) throws SAXException {
            String name = written(element);
            if (isCell(name)) {
                xhtml.startElement(name);
                cells++;
            } else if ("br".equals(element.normalName())) {
                xhtml.characters(cells > 0 ? " " : "\n");
            } else if ("div".equals(name) && cells == 0) {
                separate();
            } else if (!name.isEmpty() && cells == 0) {
                xhtml.startElement(name);
            }
        }

        private void end(Element element) throws SAXException {
            String name = written(element);
            if (isCell(name)) {
                cells--;
                xhtml.endElement(name);
            } else if ("div".equals(name) && cells == 0) {
                separate();
            } else if (!name.isEmpty() && cells == 0) {
                xhtml.endElement(name);
            } else if (!name.isEmpty()) {
                xhtml.characters(" ");
            }
        }

        /** Pages are built of boxes in boxes, which Tika would take for an attack. Only where they begin and end matters. */
        private void separate() throws SAXException {
            xhtml.startElement("div");
            xhtml.endElement("div");
        }

        /** The name under which an element is reported; empty for what is within a line. */
        private String written(Element element) {
            String name = element.normalName();
            if (KEPT.contains(name)) {
                return name;
            }
            if (TABLE.contains(name)) {
                return isOfData(element) ? name : "div";
            }
            return BLOCKS.contains(name) ? "div" : "";
        }

        private boolean isOfData(Element part) {
            Element table = part.closest("table");
            return table != null && tables.computeIfAbsent(table, ArticleWriter::holdsData);
        }

        private static boolean isCell(String name) {
            return "td".equals(name) || "th".equals(name);
        }
    }

    /** Whether a table does more than to place the parts of a page. */
    private static boolean holdsData(Element table) {
        return table.select("table").size() == 1 && table.selectFirst("h1, h2, h3, p + p, ul, ol") == null;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SAXException reason;

        Stopped(SAXException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
