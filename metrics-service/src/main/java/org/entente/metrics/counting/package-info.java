/** Counts exchange events from Kafka, each once however often it arrives, into roll-ups by hour, day and month. */
package org.entente.metrics.counting;
