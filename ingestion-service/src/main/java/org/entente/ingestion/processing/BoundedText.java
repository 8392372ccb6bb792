package org.entente.ingestion.processing;

import java.time.Clock;
import java.time.Instant;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects the text that a parser reports, and stops the parser when it has taken too long. */
final class BoundedText extends ContentHandlerDecorator {

    private final WriteOutContentHandler text;
    private final Clock clock;
    private final Instant deadline;

    private BoundedText(WriteOutContentHandler text, Clock clock, Instant deadline) {
        super(text);
        this.text = text;
        this.clock = clock;
        this.deadline = deadline;
    }

    static BoundedText within(ProcessingConfig limits, Clock clock) {
        Instant deadline = clock.instant().plus(limits.timeLimit());
        return new BoundedText(new WriteOutContentHandler(limits.maxCharacters()), clock, deadline);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        checkTime();
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        checkTime();
        super.characters(characters, start, length);
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

    /** The file took longer than it may. */
    static final class TooSlow extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
