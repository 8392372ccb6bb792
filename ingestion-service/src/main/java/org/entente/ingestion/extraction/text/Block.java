package org.entente.ingestion.extraction.text;

/**
 * A heading, paragraph, list item or table row: what no sentence crosses.
 *
 * @param span where it is, without a list mark
 * @param kind what it is
 * @param paragraph the number of the group of lines, between blank lines, that it stands in
 */
public record Block(Span span, Kind kind, int paragraph) {

    /** The layout of a block. */
    public enum Kind {
        HEADING,
        TEXT,
        ITEM,
        ROW
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    public boolean isItem() {
        return kind == Kind.ITEM;
    }

    public boolean isRow() {
        return kind == Kind.ROW;
    }
}
