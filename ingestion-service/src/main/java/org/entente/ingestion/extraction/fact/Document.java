package org.entente.ingestion.extraction.fact;

import java.util.List;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.SourceText;
import org.entente.ingestion.extraction.text.Span;

/** A text that has been read, with what its sentences refer back to. */
public final class Document {
    private final SourceText source;
    private final List<Reading> readings;
    private final NameRegistry names;
    private final EntryDates entryDates;
    private final JoinedStates joinedStates;

    private Document(SourceText source, List<Reading> readings) {
        this.source = source;
        this.readings = List.copyOf(readings);
        this.names = NameRegistry.of(source, readings);
        this.entryDates = new EntryDates(this);
        this.joinedStates = new JoinedStates(this);
    }

    /** Gathers the names of a text that has been read. */
    public static Document of(SourceText source, List<Reading> readings) {
        return new Document(source, readings);
    }

    SourceText source() {
        return source;
    }

    /** Its sentences. */
    List<Reading> readings() {
        return readings;
    }

    /** Its organisations. */
    NameRegistry names() {
        return names;
    }

    /** The dates that its layout gives to sentences. */
    EntryDates entryDates() {
        return entryDates;
    }

    /** The states that its names join. */
    JoinedStates joinedStates() {
        return joinedStates;
    }

    FieldValue value(Span span) {
        return source.value(span);
    }

    FieldValue value(String canonical, Span span) {
        return source.value(canonical, span);
    }

    FieldValue value(NameMention name) {
        return source.value(name.span());
    }

    int size() {
        return readings.size();
    }

    Reading reading(int sentence) {
        return readings.get(sentence);
    }

    boolean sameParagraph(int a, int b) {
        return paragraph(a) == paragraph(b);
    }

    private int paragraph(int sentence) {
        return readings.get(sentence).sentence().block().paragraph();
    }
}
