package org.entente.local.demo.history;

import java.time.LocalDate;

/** Days on which there was more or less news than usual, and why. */
public record Season(LocalDate from, LocalDate to, int percent, String why) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
