package org.entente.metrics.reports;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.identity.OrganisationAlias;

/**
 * A file of statistics as it came.
 *
 * @param id the same if it comes again
 * @param period of rows that do not say theirs
 * @param by who uploads it
 * @param mayActFor whether that caller may report for a member
 */
record Upload(
        UUID id,
        String exchange,
        String mediaType,
        byte[] file,
        Optional<String> fileName,
        Optional<String> period,
        String by,
        Predicate<OrganisationAlias> mayActFor) {}
