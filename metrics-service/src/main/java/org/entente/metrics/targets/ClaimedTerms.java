package org.entente.metrics.targets;

import java.util.UUID;

/**
 * What a commitment's record says that one of its debtors owes.
 *
 * @param debtor tells the debtor apart from the commitment's others
 * @param claim the record as the event had it, in JSON
 */
record ClaimedTerms(UUID record, String reference, String debtor, String claim, Terms terms) {}
