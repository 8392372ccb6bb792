/** Holds reported numbers against counted ones, and against each other. */
package org.entente.metrics.reconciliation;
