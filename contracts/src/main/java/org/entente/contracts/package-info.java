/**
 * What the platform's services tell each other over Kafka: CloudEvents 1.0 in binary mode, JSON data.
 *
 * <p>Each type has a JSON Schema and an example of its data under {@code schemas/} and {@code examples/}, named by {@link
 * org.entente.contracts.EventType#shortName}.
 */
package org.entente.contracts;
