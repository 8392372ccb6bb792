package org.entente.ingestion.quality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A name with the ways to write it: "Lake Union (LU)" is also "Lake Union" and "LU". */
record Name(List<Words> spellings) {

    /** From this likeness on, two names are the same. */
    static final double SAME = 0.8;

    private static final double ROUNDING = 1e-9;
    private static final Pattern BRACKETED = Pattern.compile("\\s*\\(([^()]*)\\)");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&.-]+");

    static Name of(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        String outside = BRACKETED.matcher(text).replaceAll("").strip();
        if (!outside.isEmpty()) {
            spellings.add(outside);
        }
        BRACKETED
                .matcher(text)
                .results()
                .map((MatchResult bracket) -> bracket.group(1).strip())
                .filter(inner -> ACRONYM.matcher(inner).matches())
                .forEach(spellings::add);
        return new Name(spellings.stream().map(Words::of).toList());
    }

    /** The likeness of the two spellings that are most alike. */
    double likeness(Name other) {
        return spellings.stream()
                .flatMapToDouble(mine -> other.spellings.stream().mapToDouble(mine::likeness))
                .max()
                .orElse(0);
    }

    boolean isSameAs(Name other) {
        return likeness(other) >= SAME - ROUNDING;
    }
}
