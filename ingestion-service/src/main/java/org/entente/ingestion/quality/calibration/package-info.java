/** Fits the extractor's confidence to facts that people have marked. */
package org.entente.ingestion.quality.calibration;
