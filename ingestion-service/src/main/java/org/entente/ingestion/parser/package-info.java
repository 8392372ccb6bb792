/**
 * What runs in the parser's process: Apache Tika's server for one file at a time, and our additions to it. Nothing here is called by
 * the service, and nothing here calls it; they share {@link org.entente.ingestion.parser.FileHints}, {@link
 * org.entente.ingestion.parser.FoundMetadata} and the configuration beside them.
 */
package org.entente.ingestion.parser;
