package org.entente.ingestion.extraction.fact;

import java.util.List;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.SourceText;
import org.entente.ingestion.extraction.text.Span;

/**
 * A text that has been read, with the names that occur in it.
 *
 * @param source the text
 * @param readings its sentences
 * @param names its organisations
 */
public record Document(SourceText source, List<Reading> readings, NameRegistry names) {

    /** Gathers the names of a text that has been read. */
    public static Document of(SourceText source, List<Reading> readings) {
        return new Document(source, List.copyOf(readings), NameRegistry.of(source, readings));
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
