package org.entente.metrics.targets.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done of what is owed.
 *
 * @param reachedOn the day (UTC) on which as much had been done as is owed
 */
public record Progress(long done, Optional<LocalDate> reachedOn) {

    public static final Progress NONE = new Progress(0, Optional.empty());
}
