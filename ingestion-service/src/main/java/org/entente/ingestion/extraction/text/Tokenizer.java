package org.entente.ingestion.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into words, numbers and marks in one pass. */
public final class Tokenizer {
    private static final Set<String> ELISIONS = Set.of("d", "l", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu");

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    /** The tokens of a stretch of text. */
    public static List<Token> tokens(String text, Span span) {
        return new Tokenizer(text, span).run();
    }

    /** The tokens of a phrase. */
    public static List<Token> tokens(String phrase) {
        return phrase.isEmpty() ? List.of() : tokens(phrase, new Span(0, phrase.length()));
    }

    private List<Token> run() {
        while (at < end) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF) {
                at += Character.charCount(c);
            } else if (Character.isLetterOrDigit(c)) {
                word();
            } else if (isApostrophe(c) && possessive()) {
                add(at, at + 2, Token.Kind.WORD);
            } else {
                add(at, Math.min(end, at + Character.charCount(c)), Token.Kind.MARK);
            }
        }
        return tokens;
    }

    private void word() {
        int from = at;
        int to = from;
        boolean digits = true;
        while (to < end) {
            int c = text.codePointAt(to);
            if (!isWordPart(c)) {
                if (digits && isSeparator(c) && to + 1 < end && Character.isDigit(text.charAt(to + 1))) {
                    to++;
                    continue;
                }
                break;
            }
            digits &= Character.isDigit(c);
            to = Math.min(end, to + Character.charCount(c));
        }
        if (!digits && to < end && isApostrophe(text.charAt(to)) && elided(from, to)) {
            to++;
        }
        add(from, to, digits ? Token.Kind.NUMBER : Token.Kind.WORD);
    }

    private boolean elided(int from, int to) {
        boolean elision = ELISIONS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
        return elision && to + 1 == text.length()
                || elision
                        && to + 1 < end
                        && Character.isLetter(text.codePointAt(to + 1))
                        && !(text.charAt(to + 1) == 's' && (to + 2 >= end || !Character.isLetter(text.charAt(to + 2))));
    }

    private boolean possessive() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).end() == at
                && at + 1 < end
                && text.charAt(at + 1) == 's'
                && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private void add(int from, int to, Token.Kind kind) {
        String words = text.substring(from, to);
        String lower = words.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == from;
        tokens.add(new Token(from, to, words, lower, kind, glued));
        at = to;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }
}
