/** What single phrases say: dates, numbers, names, titles and the mood of verbs. */
package org.entente.ingestion.extraction.mention;
