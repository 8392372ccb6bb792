package org.entente.ingestion.extraction.fact;

import java.util.Locale;

/** Spelling of names. */
final class Names {
    private Names() {}

    /** "ADDIS ABABA" as "Addis Ababa"; other names stay as they are. */
    static String inTitleCase(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 4) {
            return name;
        }
        StringBuilder title = new StringBuilder(name.length());
        boolean start = true;
        for (char c : name.toCharArray()) {
            title.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return title.toString();
    }
}
