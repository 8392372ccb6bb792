package org.entente.contracts;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the value of a fact's field is, as canonical text. */
public sealed interface FieldType {

    /** What is wrong with a value, in a sentence; nothing if the field may hold it. */
    Optional<String> fault(String value);

    /** Words of the document, 1 to 4,000 characters. */
    record Words() implements FieldType {

        private static final int MAX_LENGTH = 4_000;

        @Override
        public Optional<String> fault(String value) {
            return unless(!value.isBlank() && value.length() <= MAX_LENGTH, "This must be 1 to 4000 characters.");
        }
    }

    /** One of a closed set of codes. */
    record Code(Set<String> codes) implements FieldType {

        public Code {
            codes = Set.copyOf(codes);
        }

        @Override
        public Optional<String> fault(String value) {
            return unless(
                    codes.contains(value), "This must be one of " + String.join(", ", new TreeSet<>(codes)) + ".");
        }
    }

    /** A date or interval of EDTF level 0 or 1. */
    record Date() implements FieldType {

        @Override
        public Optional<String> fault(String value) {
            return unless(EdtfDate.isValid(value), "This must be an EDTF date, such as 2019-11 or 2017-07/2018-10.");
        }
    }

    /** A number of things that are counted, zero or more. */
    record WholeNumber() implements FieldType {

        private static final Pattern PATTERN = Pattern.compile("0|[1-9]\\d{0,8}");

        @Override
        public Optional<String> fault(String value) {
            return unless(PATTERN.matcher(value).matches(), "This must be a whole number of at most nine digits.");
        }
    }

    /** A decimal number, zero or more, of at most 15 digits, which is what JSON readers keep exactly (RFC 8259, section 6). */
    record DecimalNumber() implements FieldType {

        private static final Pattern PATTERN = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");

        @Override
        public Optional<String> fault(String value) {
            return unless(
                    PATTERN.matcher(value).matches() && digits(value) <= 15,
                    "This must be a number, not negative, of at most 15 digits.");
        }

        private static long digits(String value) {
            return value.chars().filter(Character::isDigit).count();
        }
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }
}
