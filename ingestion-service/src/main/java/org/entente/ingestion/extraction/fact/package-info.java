/** The rules that make facts of the four kinds out of mentions. */
package org.entente.ingestion.extraction.fact;
