package org.entente.agreements.releases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which records a list shows; what is empty does not matter.
 *
 * @param words normalised, somewhere in the title
 * @param type code of the field {@code type}
 * @param status code of the field {@code status}
 * @param from first day that a record's date may touch
 * @param to last day that a record's date may touch
 */
record RecordFilter(
        Optional<String> words,
        Optional<String> type,
        Optional<String> status,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
