/** Exchange events as CloudEvents 1.0: how they are read and which rules they keep, over HTTP and over Kafka alike. */
package org.entente.metrics.events;
