package org.entente.ingestion.processing;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects the text that a parser reports, an empty line behind each paragraph, and stops the parser when it has taken too long. */
final class BoundedText extends ContentHandlerDecorator {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "blockquote", "table", "ul", "ol", "section", "article");
    private static final char[] LINE_END = {'\n'};

    private final WriteOutContentHandler text;
    private final Clock clock;
    private final Instant deadline;
    private final boolean isFlowing;

    private BoundedText(WriteOutContentHandler text, Clock clock, Instant deadline, boolean isFlowing) {
        super(text);
        this.text = text;
        this.clock = clock;
        this.deadline = deadline;
        this.isFlowing = isFlowing;
    }

    /**
     * A collector within these limits.
     *
     * @param isFlowing whether the end of a line means no more than a space, as in HTML
     */
    static BoundedText within(ProcessingConfig limits, Clock clock, boolean isFlowing) {
        Instant deadline = clock.instant().plus(limits.timeLimit());
        return new BoundedText(new WriteOutContentHandler(limits.maxCharacters()), clock, deadline, isFlowing);
    }

    /** Whether that is why a parser stopped. */
    static boolean tookTooLong(Throwable failure) {
        return failure != null && (failure instanceof TooSlow || tookTooLong(failure.getCause()));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        checkTime();
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (PARAGRAPHS.contains(localName)) {
            super.ignorableWhitespace(LINE_END, 0, LINE_END.length);
        }
        super.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        checkTime();
        if (isFlowing) {
            char[] flowing = new String(characters, start, length)
                    .replaceAll("\\s+", " ")
                    .toCharArray();
            super.characters(flowing, 0, flowing.length);
        } else {
            super.characters(characters, start, length);
        }
    }

    /** All that was reported. */
    String collected() {
        return text.toString();
    }

    private void checkTime() throws SAXException {
        if (clock.instant().isAfter(deadline)) {
            throw new TooSlow();
        }
    }

    private static final class TooSlow extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
