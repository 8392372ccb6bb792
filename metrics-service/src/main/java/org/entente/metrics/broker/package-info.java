/** Sends records to Kafka by the batch and waits until the broker has them. */
package org.entente.metrics.broker;
