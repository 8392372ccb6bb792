/** Live figures: published over Kafka when something was counted, so that every instance can stream them to its clients. */
package org.entente.metrics.stream;
