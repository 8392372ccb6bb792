package org.entente.metrics.exclusions.model;

/** Patterns in which {@code *} stands for any text, and how the database writes them. */
public final class Glob {

    /** With more, a match could take long. */
    private static final int MAX_STARS = 3;

    private Glob() {}

    /** Whether a pattern is simple enough. */
    public static boolean isValid(String glob) {
        return glob.chars().filter(character -> character == '*').count() <= MAX_STARS;
    }

    /** The same pattern for SQL's LIKE. */
    public static String toLike(String glob) {
        StringBuilder like = new StringBuilder();
        for (char character : glob.toCharArray()) {
            if (character == '%' || character == '_' || character == '\\') {
                like.append('\\');
            }
            like.append(character == '*' ? '%' : character);
        }
        return like.toString();
    }

    /** The pattern that was written so for LIKE. */
    public static String ofLike(String like) {
        StringBuilder glob = new StringBuilder();
        for (int at = 0; at < like.length(); at++) {
            char character = like.charAt(at);
            boolean isEscape = character == '\\' && at + 1 < like.length();
            at += isEscape ? 1 : 0;
            glob.append(character == '%' ? '*' : like.charAt(at));
        }
        return glob.toString();
    }
}
