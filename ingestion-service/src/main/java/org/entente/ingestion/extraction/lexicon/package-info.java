/** The words of each language, read from tab-separated resource files. */
package org.entente.ingestion.extraction.lexicon;
