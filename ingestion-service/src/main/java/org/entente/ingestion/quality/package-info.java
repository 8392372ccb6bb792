/** How good the extractor is: proposed facts compared with those that people marked by hand. */
package org.entente.ingestion.quality;
