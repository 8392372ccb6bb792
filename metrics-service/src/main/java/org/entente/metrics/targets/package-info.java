/** What exchanges and members are to reach, and what share of it they have. */
package org.entente.metrics.targets;
