package org.entente.ingestion.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of a text and joins lines that were only wrapped. */
public final class Layout {
    private static final int LONGEST_WRAPPED_LINE = 130;

    private final List<Line> lines;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private int paragraph;

    private Layout(String text) {
        this.lines = Line.of(text);
        this.width = lines.stream().mapToInt(Line::length).max().orElse(0);
    }

    /** The blocks of a text, in order. */
    public static List<Block> blocks(String text) {
        return new Layout(text).run();
    }

    private List<Block> run() {
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                paragraph++;
                at++;
            } else {
                at = block(at);
            }
        }
        return blocks;
    }

    private int block(int first) {
        Line line = lines.get(first);
        int start = line.afterLabel();
        if (line.isRow()) {
            blocks.add(new Block(new Span(line.start(), line.end()), Block.Kind.ROW, paragraph));
            return first + 1;
        }
        int last = first;
        while (last + 1 < lines.size() && continues(lines.get(last), lines.get(last + 1))) {
            last++;
        }
        Span span = new Span(start, lines.get(last).end());
        blocks.add(new Block(span, kind(line, last > first), paragraph));
        return last + 1;
    }

    private static Block.Kind kind(Line line, boolean wrapped) {
        if (!wrapped && line.isHeading()) {
            return line.isItem() && !startsWithNumber(line) ? Block.Kind.ITEM : Block.Kind.HEADING;
        }
        return line.isItem() ? Block.Kind.ITEM : Block.Kind.TEXT;
    }

    private static boolean startsWithNumber(Line line) {
        return Character.isDigit(line.text().charAt(line.start()));
    }

    private boolean continues(Line line, Line next) {
        if (next.isBlank() || next.isItem() || next.isRow()) {
            return false;
        }
        if (next.startsSmall() || line.endsOpen()) {
            return !line.text().substring(line.end() - 1, line.end()).equals(";");
        }
        return width <= LONGEST_WRAPPED_LINE && line.length() * 10 >= width * 8 && line.length() >= 50;
    }
}
