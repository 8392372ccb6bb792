package org.entente.ingestion.extraction.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words, numbers and marks: at the word breaks of Unicode, and also before a possessive, after an elided
 * article and at a full stop without a space. For one thread.
 */
public final class Tokenizer {
    private static final Set<String> ELISIONS = Set.of("d", "l", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu");

    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    private String text = "";
    private List<Token> tokens = List.of();

    /** The tokens of a phrase. */
    public static List<Token> phrase(String phrase) {
        return phrase.isEmpty() ? List.of() : new Tokenizer().tokens(phrase, new Span(0, phrase.length()));
    }

    /** The tokens of a stretch of text. */
    public List<Token> tokens(String source, Span span) {
        text = source;
        tokens = new ArrayList<>(span.length() / 5 + 1);
        breaks.setText(source.substring(span.start(), span.end()));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            segment(span.start() + from, span.start() + to);
            from = to;
        }
        return tokens;
    }

    /** Unicode keeps digits with a narrow space between them together; here every space parts. */
    private void segment(int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || SourceText.isSpace(text.charAt(i))) {
                visible(start, i);
                start = i + 1;
            }
        }
    }

    private void visible(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && SourceText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && SourceText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && Character.isLetterOrDigit(text.codePointAt(start))) {
            word(start, end);
        } else if (start < end) {
            add(start, end, possessive(start, end) ? Token.Kind.WORD : Token.Kind.MARK);
        }
    }

    private void word(int from, int to) {
        int joint = from;
        boolean digits = true;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits &= Character.isDigit(c) || isSeparator(c);
            boolean separator = isSeparator(c) || c == ':';
            joint = separator ? i : joint;
            plain &= !separator;
        }
        if (plain || digits) {
            add(from, to, digits ? Token.Kind.NUMBER : Token.Kind.WORD);
        } else {
            parted(from, joint, to);
        }
    }

    /** A word with an apostrophe, full stop or colon in it; the last of these is at the joint. */
    private void parted(int from, int joint, int to) {
        char c = text.charAt(joint);
        if (isApostrophe(c)) {
            apostrophe(from, joint, to);
        } else if (c == ',' || Character.isDigit(text.charAt(joint + 1)) || isInitials(from, to)) {
            add(from, to, Token.Kind.WORD);
        } else {
            word(from, joint);
            add(joint, joint + 1, Token.Kind.MARK);
            word(joint + 1, to);
        }
    }

    private void apostrophe(int from, int joint, int to) {
        boolean possessive = to - joint == 2 && isLetterS(text.charAt(joint + 1));
        if (possessive) {
            word(from, joint);
            add(joint, to, Token.Kind.WORD);
        } else if (ELISIONS.contains(text.substring(from, joint).toLowerCase(Locale.ROOT))) {
            add(from, joint + 1, Token.Kind.WORD);
            word(joint + 1, to);
        } else {
            add(from, to, Token.Kind.WORD);
        }
    }

    /** "U.S": single letters between full stops. */
    private boolean isInitials(int from, int to) {
        for (int i = from + 1; i < to; i += 2) {
            if (text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean possessive(int from, int to) {
        return to - from == 2 && isApostrophe(text.charAt(from)) && isLetterS(text.charAt(from + 1));
    }

    private void add(int from, int to, Token.Kind kind) {
        boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == from;
        tokens.add(Token.of(text, from, to, kind, glued));
    }

    private static boolean isLetterS(char c) {
        return c == 's' || c == 'S';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || isApostrophe(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
