/** Repeated tellings and confidence. */
package org.entente.ingestion.extraction.merge;
