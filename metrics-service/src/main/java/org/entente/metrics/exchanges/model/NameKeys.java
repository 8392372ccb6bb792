package org.entente.metrics.exchanges.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which names are compared: case, spacing and a leading "the" aside, and an acronym in brackets counts as
 * a name of its own. So {@code the Africa Link Union (ALU)} is compared as {@code africa link union} and {@code alu}.
 */
public final class NameKeys {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private NameKeys() {}

    /** The forms of all names of one thing. */
    public static List<String> of(List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> addKeys(name, keys));
        keys.remove("");
        return List.copyOf(keys);
    }

    private static void addKeys(String name, Set<String> keys) {
        Matcher bracketed = BRACKETS.matcher(name);
        keys.add(key(bracketed.replaceAll(" ")));
        bracketed.reset();
        while (bracketed.find()) {
            keys.add(key(bracketed.group(1)));
        }
    }

    private static String key(String name) {
        String canonical = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = SPACE.matcher(canonical).replaceAll(" ").strip();
        return spaced.startsWith("the ") ? spaced.substring(4) : spaced;
    }
}
