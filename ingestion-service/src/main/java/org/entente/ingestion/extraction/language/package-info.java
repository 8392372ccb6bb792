/** Tells the language of a document and of each of its paragraphs. */
package org.entente.ingestion.extraction.language;
