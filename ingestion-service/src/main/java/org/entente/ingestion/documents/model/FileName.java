package org.entente.ingestion.documents.model;

import java.util.Optional;

/** The name under which a partner keeps a file: said back to people, never used as a path. */
public record FileName(String value) {

    private static final int MAX_LENGTH = 200;

    public FileName {
        if (value.isBlank() || value.length() > MAX_LENGTH || !value.equals(clean(value))) {
            throw new IllegalArgumentException("Not a clean file name");
        }
    }

    /** What is left of a name that a client gave, without its path and without characters that cannot be shown; perhaps nothing. */
    public static Optional<FileName> of(String given) {
        String name = clean(given);
        return name.isEmpty() ? Optional.empty() : Optional.of(new FileName(name));
    }

    private static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.codePoints()
                .filter(FileName::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.matches("\\.*") ? "" : shortened(shown);
    }

    /** The end is kept, for it says what kind of file it is. */
    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int from = name.length() - MAX_LENGTH;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from)
                .strip();
    }

    /** Format characters include those that turn the direction of writing and so disguise a name. */
    private static boolean isShown(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && character != '"';
    }
}
