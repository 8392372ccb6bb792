package org.entente.ingestion.processing.model;

import java.util.regex.Pattern;

/** Takes out of a formatted file's text what only served its layout. */
public final class TextLayout {

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern SPACES_AT_LINE_ENDS = Pattern.compile("[ \\t\\u00A0]+(?=\\n)");
    private static final Pattern INDENTATION = Pattern.compile("(?<=\\n)[ \\t\\u00A0]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private TextLayout() {}

    /** The text with at most one space or empty line in a row, and no white space at the beginning or end of a line. */
    public static String tidy(String text) {
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        String ended = SPACES_AT_LINE_ENDS.matcher(lines).replaceAll("");
        String flush = INDENTATION.matcher(ended).replaceAll("");
        String spaced = SPACES.matcher(flush).replaceAll(" ");
        return EMPTY_LINES.matcher(spaced).replaceAll("\n\n").strip();
    }
}
