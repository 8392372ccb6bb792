package org.entente.agreements.releases.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable name of a record in addresses, such as {@code CHN-RUS_2019_wuxi-consensus}; unique within its kind.
 *
 * @param text ASCII letters, digits, hyphens within a part and underscores between parts
 */
public record Reference(String text) {

    private static final int LONGEST = 160;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");

    public Reference {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a record's reference: '" + text + "'");
        }
    }

    /** The reference of that text, if it has the form of one. */
    public static Optional<Reference> parse(String text) {
        boolean wellFormed = text.length() <= LONGEST && FORM.matcher(text).matches();
        return wellFormed ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /** The same with a number behind it, for the second and further records that would have this reference. */
    public Reference numbered(int number) {
        return new Reference(text + "-" + number);
    }
}
