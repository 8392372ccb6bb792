/** The commands {@code ./entente extract} and {@code ./entente score}. */
package org.entente.ingestion.quality.command;
