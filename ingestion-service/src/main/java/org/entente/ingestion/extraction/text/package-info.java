/** Plain text, its blocks, sentences and tokens, and the code point offsets that facts carry. */
package org.entente.ingestion.extraction.text;
