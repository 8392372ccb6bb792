/** Events from the topic that break a rule: seen, corrected, replayed or discarded by the member that they are from. */
package org.entente.metrics.quarantine;
