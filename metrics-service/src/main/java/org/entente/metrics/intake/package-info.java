/** Takes exchange events by the batch, and answers when Kafka has them. */
package org.entente.metrics.intake;
